import { expect, test } from 'vitest'
import { createGenerateContentDecoder } from './decode.ts'

const ending = (finishReason: string) => ({ candidates: [{ finishReason, index: 0 }] })

const endings: readonly (readonly [string, string])[] = [
  ['STOP', 'complete'],
  ['MAX_TOKENS', 'outputLimit'],
  ...[
    'SAFETY',
    'RECITATION',
    'BLOCKLIST',
    'PROHIBITED_CONTENT',
    'SPII',
    'LANGUAGE',
    'IMAGE_SAFETY',
  ].map((reason) => [reason, 'refused'] as const),
]
test.each(endings)('%s ends the answer as %s', (reason, as) => {
  expect(createGenerateContentDecoder()(ending(reason))).toMatchObject([
    { type: 'marker', ending: { as } },
  ])
})

test.each(['OTHER', 'MALFORMED_FUNCTION_CALL', 'MALFORMED_RESPONSE', 'FROM_THE_FUTURE'])(
  '%s does not pass for an end',
  (reason) => {
    expect(createGenerateContentDecoder()(ending(reason))).toMatchObject([{ type: 'failure' }])
  },
)

test('a blocked prompt is refused, and a reason without a name is none', () => {
  const blocked = (blockReason: string) => ({ promptFeedback: { blockReason } })
  expect(createGenerateContentDecoder()(blocked('SAFETY'))).toEqual([
    { type: 'marker', ending: { as: 'refused' }, isLast: true },
  ])
  expect(createGenerateContentDecoder()(blocked('BLOCK_REASON_UNSPECIFIED'))).toEqual([])
})

test('reads the events that a gateway sends in a list', () => {
  const event = { candidates: [{ content: { parts: [{ text: 'a' }] } }] }
  const readings = createGenerateContentDecoder()([event, event, ending('STOP')])
  expect(readings.map((reading) => reading.type)).toEqual(['text', 'text', 'marker'])
})

test('tells the usage when it changes, not with every event', () => {
  const decode = createGenerateContentDecoder()
  const counts = [3, 3, 7].map((candidatesTokenCount) => ({
    usageMetadata: { promptTokenCount: 5, candidatesTokenCount, thoughtsTokenCount: 2 },
  }))
  expect(counts.flatMap(decode)).toEqual([
    { type: 'usage', usage: { inputTokens: 5, outputTokens: 5, reasoningTokens: 2 } },
    { type: 'usage', usage: { inputTokens: 5, outputTokens: 9, reasoningTokens: 2 } },
  ])
})

test('keeps to the first of several candidates', () => {
  const [other, first] = [1, 0].map((index) => ({
    index,
    content: { parts: [{ text: `of ${index}` }] },
  }))
  const readings = createGenerateContentDecoder()({ candidates: [other, first] })
  expect(readings).toMatchObject([{ type: 'text', text: 'of 0' }])
})
