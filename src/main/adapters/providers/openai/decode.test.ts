import { expect, test } from 'vitest'
import { createResponsesDecoder } from './decode.ts'

const delta = (sequence: number, text: string) => ({
  type: 'response.output_text.delta',
  sequence_number: sequence,
  output_index: 0,
  content_index: 0,
  delta: text,
})

test('an event that comes twice counts once', () => {
  const decode = createResponsesDecoder()
  const readings = [delta(0, 'a'), delta(1, 'b'), delta(1, 'b'), delta(2, 'b')].flatMap(decode)
  expect(readings.map((reading) => reading.type === 'text' && reading.text)).toEqual([
    'a',
    'b',
    'b',
  ])
})

test('numbers that run backwards break the stream', () => {
  const decode = createResponsesDecoder()
  expect([delta(5, 'a'), delta(4, 'b')].flatMap(decode).at(-1)).toEqual({ type: 'broken' })
})

test('a server that numbers every event 0 is still understood', () => {
  const decode = createResponsesDecoder()
  expect([delta(0, 'a'), delta(0, 'b')].flatMap(decode)).toHaveLength(2)
})

test('a whole response without deltas gives its text once, its refusal as refused', () => {
  const decode = createResponsesDecoder()
  const content = [{ type: 'refusal', refusal: 'I cannot.' }]
  const readings = decode({
    type: 'response.completed',
    response: { status: 'completed', output: [{ type: 'message', content }] },
  })
  expect(readings).toMatchObject([
    { type: 'text', text: 'I cannot.' },
    { type: 'marker', ending: { as: 'refused' }, isLast: true },
  ])
})
