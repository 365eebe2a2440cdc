import { expect, it } from 'vitest'
import type { MessageId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import { promptFor } from './prompt.ts'

const message = (id: string, role: Message['role'], text: string, parentId?: string): Message =>
  ({
    id,
    role,
    parentId,
    parts: [
      { id: 'r', kind: 'reasoning', text: 'private' },
      { id: 't', kind: 'text', text },
    ],
  }) as unknown as Message

it('is the branch up to the message, without reasoning and without other branches', () => {
  const messages = [
    message('1', 'user', 'Q1'),
    message('2', 'assistant', 'A1', '1'),
    message('2b', 'assistant', 'other', '1'),
    message('3', 'user', 'Q2', '2'),
    message('4', 'assistant', 'not yet', '3'),
  ]
  expect(promptFor(messages, '3' as MessageId)).toEqual([
    { role: 'user', text: 'Q1' },
    { role: 'assistant', text: 'A1' },
    { role: 'user', text: 'Q2' },
  ])
})

it('leaves out an answer of which nothing arrived, so that roles still alternate', () => {
  const messages = [
    message('1', 'user', 'Q1'),
    message('2', 'assistant', '', '1'),
    message('3', 'user', 'Q2', '2'),
  ]
  expect(promptFor(messages, '3' as MessageId)).toEqual([{ role: 'user', text: 'Q1\n\nQ2' }])
})
