import { expect, test } from 'vitest'
import { createChatDecoder } from './decode.ts'

test('thinking and answer in one document come apart', () => {
  const message = { role: 'assistant', thinking: 'Hm.', content: 'Yes.' }
  expect(createChatDecoder()({ message, done: false })).toMatchObject([
    { type: 'text', kind: 'reasoning', text: 'Hm.' },
    { type: 'text', kind: 'text', text: 'Yes.' },
  ])
})

test('only done: true is an end', () => {
  const decode = createChatDecoder()
  const endOf = (fields: object) => decode({ message: { content: '' }, ...fields })
  expect(endOf({ done: 'true' })).toEqual([])
  expect(endOf({ done_reason: 'stop' })).toEqual([])
  expect(endOf({ done: true, done_reason: 'length' })).toEqual([
    { type: 'marker', ending: { as: 'outputLimit' }, isLast: true },
  ])
})

test.each(['load', 'unload'])('a server that did no more than %s has not answered', (reason) => {
  const document = { message: { content: '' }, done: true, done_reason: reason }
  expect(createChatDecoder()(document)).toMatchObject([{ type: 'failure' }])
})
