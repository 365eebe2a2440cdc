import { describe, expect, it } from 'vitest'
import type { MessageId } from '../model/ids.ts'
import { messageVersions, type VersionNode } from './message-versions.ts'

const node = (id: string, fields: Partial<VersionNode> = {}): VersionNode => ({
  id: id as MessageId,
  role: 'assistant',
  state: 'complete',
  ...fields,
})
const of = (id: string, ...siblings: readonly VersionNode[]) =>
  messageVersions(siblings, id as MessageId)

describe('the versions of a message', () => {
  it('are its siblings of one role, and know their neighbours', () => {
    const siblings = [node('first'), node('mine', { role: 'user' }), node('second'), node('third')]
    expect(of('second', ...siblings)).toEqual({
      messageId: 'second',
      position: 2,
      count: 3,
      previousId: 'first',
      nextId: 'third',
    })
    expect(of('third', ...siblings)).toEqual({
      messageId: 'third',
      position: 3,
      count: 3,
      previousId: 'second',
    })
  })

  it('are nothing to tell of where there is but one, or not that one', () => {
    expect(of('mine', node('mine', { role: 'user' }), node('other'))).toBeUndefined()
    expect(of('elsewhere', node('first'), node('second'))).toBeUndefined()
  })

  it('tell what one carries on, how often that was done, and what carries it on', () => {
    const siblings = [
      node('broken', { state: 'interrupted' }),
      node('again', { state: 'truncated', continuedFrom: 'broken' as MessageId }),
      node('whole', { continuedFrom: 'again' as MessageId }),
      node('otherwise', { continuedFrom: 'broken' as MessageId }),
    ]
    expect(of('whole', ...siblings)?.continues).toEqual({
      messageId: 'again',
      state: 'truncated',
      times: 2,
    })
    expect(of('broken', ...siblings)).not.toHaveProperty('continues')
    expect(of('broken', ...siblings)?.continuedBy).toBe('otherwise')
    expect(of('again', ...siblings)?.continuedBy).toBe('whole')
  })

  it('come to an end where they carry each other on', () => {
    const circle = [
      node('a', { continuedFrom: 'b' as MessageId }),
      node('b', { continuedFrom: 'a' as MessageId }),
    ]
    expect(of('a', ...circle)?.continues?.times).toBe(1)
    expect(
      of('a', node('a', { continuedFrom: 'gone' as MessageId }), node('b')),
    ).not.toHaveProperty('continues')
  })
})
