import { describe, expect, it } from 'vitest'
import type { MessageId } from '../model/ids.ts'
import type { Message } from '../model/message.ts'
import { activePath } from './active-path.ts'

const message = (id: string, parentId?: string, role: Message['role'] = 'assistant'): Message =>
  ({ id, parentId, role }) as unknown as Message
const ids = (messages: readonly Message[]): readonly string[] => messages.map(({ id }) => id)

const question = message('question', undefined, 'user')
const first = message('first', 'question')
const second = message('second', 'question')
const followUp = message('follow-up', 'second', 'user')
const tree = [question, first, second, followUp]

describe('activePath', () => {
  it('walks from the leaf to the first message, first message first', () => {
    expect(ids(activePath(tree, 'follow-up' as MessageId))).toEqual([
      'question',
      'second',
      'follow-up',
    ])
  })

  it('is empty without a leaf and for an unknown one', () => {
    expect(activePath(tree, undefined)).toEqual([])
    expect(activePath(tree, 'nowhere' as MessageId)).toEqual([])
  })

  it('ends where a parent is missing, and in a circle', () => {
    expect(ids(activePath([followUp], 'follow-up' as MessageId))).toEqual(['follow-up'])
    const circle = [message('a', 'b'), message('b', 'a')]
    expect(activePath(circle, 'a' as MessageId).length).toBeLessThanOrEqual(3)
  })
})
