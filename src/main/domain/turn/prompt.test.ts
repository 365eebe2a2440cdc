import { expect, it } from 'vitest'
import type { Message } from '../../../shared/model/message.ts'
import { promptOf } from './prompt.ts'

const message = (role: Message['role'], text: string): Message =>
  ({
    role,
    parts: [
      { id: 'r', kind: 'reasoning', text: 'private' },
      { id: 't', kind: 'text', text },
    ],
  }) as unknown as Message

it('is the messages in their order, without reasoning', () => {
  const messages = [message('user', 'Q1'), message('assistant', 'A1'), message('user', 'Q2')]
  expect(promptOf(messages)).toEqual([
    { role: 'user', text: 'Q1' },
    { role: 'assistant', text: 'A1' },
    { role: 'user', text: 'Q2' },
  ])
})

it('leaves out an answer of which nothing arrived, so that roles still alternate', () => {
  const messages = [message('user', 'Q1'), message('assistant', ' \n'), message('user', 'Q2')]
  expect(promptOf(messages)).toEqual([{ role: 'user', text: 'Q1\n\nQ2' }])
})

it('never begins with an answer: a remark stands for a question that was left out', () => {
  const prompt = promptOf([message('assistant', 'A1'), message('user', 'Q2')])
  expect(prompt.map(({ role }) => role)).toEqual(['user', 'assistant', 'user'])
  expect(prompt[0]?.text).toContain('left out')
})
