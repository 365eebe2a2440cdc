import { array, assert, asyncProperty, constantFrom, nat } from 'fast-check'
import { expect, test } from 'vitest'
import { BrokenStreamError, CutStreamError, readFrames, type Frame } from './frames.ts'

const pieces = [
  'data: {"text":"Grüße, 世界 👋"}\n\n',
  'event: later\r\ndata:{"text":"crlf"}\r\n\r\n',
  ': a comment\n',
  'id: 7\nretry: 10\n',
  'data: {"text":\ndata: "on two lines"}\n\n',
  'data: {"a":1}\ndata: {"b":2}\n',
  'data\n\n',
  'data:\n\n',
  'data: [DONE] \n\n',
]

const lines = ['{"text":"Grüße, 世界 👋"}\n', '{"a":{}}\r\n', ' {"b":2} \n', '\n', '[{"c":3}]\r']

test.each([
  ['events', pieces],
  ['documents, one a line', lines],
])('any split of the bytes gives the same %s', async (_form, of) => {
  await assert(
    asyncProperty(
      array(constantFrom(...of), { minLength: 1, maxLength: 12 }),
      array(nat({ max: 400 }), { maxLength: 20 }),
      async (events, cuts) => {
        const bytes = new TextEncoder().encode(events.join(''))
        expect(await framesOf(splitAt(bytes, cuts))).toEqual(await framesOf([bytes]))
      },
    ),
  )
})

test('reads documents over several lines, one a line, and the last without its line end', async () => {
  const frames = await framesOf([
    new TextEncoder().encode('data: {"a":\ndata: 1}\n\ndata: {"b":2}\ndata: {"c":3}'),
  ])
  expect(frames).toEqual([{ document: { a: 1 } }, { document: { b: 2 } }, { document: { c: 3 } }])
})

test('passes on what came before the event that is broken', async () => {
  const seen: Frame[] = []
  const reading = (async () => {
    const bytes = new TextEncoder().encode('data: {"a":1}\n\ndata: {oops\n\ndata: {"b":2}\n\n')
    for await (const frame of readFrames(chunks([bytes]))) seen.push(frame)
  })()
  await expect(reading).rejects.toThrow('not JSON')
  expect(seen).toEqual([{ document: { a: 1 } }])
})

test('a document on endlessly many lines is given up', async () => {
  const line = new TextEncoder().encode('data: [\n'.repeat(10_000))
  await expect(framesOf([line])).rejects.toThrow('too many lines')
})

test('reads one JSON document, and each item of a list', async () => {
  expect(await framesOf([new TextEncoder().encode('\uFEFF {"a":1}')])).toEqual([
    { document: { a: 1 } },
  ])
  expect(await framesOf([new TextEncoder().encode('[{"a":1},{"b":2}]')])).toHaveLength(2)
})

test('reads one document a line as each line comes, the last without its end', async () => {
  const seen: Frame[] = []
  const bytes = [new TextEncoder().encode('{"a":1}\r\n\n{"b":2}\n{"c"'), new Uint8Array()]
  const reading = (async () => {
    for await (const frame of readFrames(chunks(bytes))) seen.push(frame)
  })()
  await expect(reading).rejects.toThrow(CutStreamError)
  expect(seen).toEqual([{ document: { a: 1 } }, { document: { b: 2 } }])
  expect(await framesOf([new TextEncoder().encode('{"a":1}\n{"b":2}')])).toHaveLength(2)
})

test('reads one document over many lines, and what only began is cut', async () => {
  const text = '{\n  "a": [\n    1\n  ]\n}\n'
  expect(await framesOf([new TextEncoder().encode(text)])).toEqual([{ document: { a: [1] } }])
  for (const end of [1, 4, text.length - 2]) {
    const begun = framesOf([new TextEncoder().encode(text.slice(0, end))])
    await expect(begun).rejects.toThrow(CutStreamError)
  }
})

test('a line that is no document breaks a stream of lines', async () => {
  const reading = framesOf([new TextEncoder().encode('{"a":1}\noops\n{"b":2}\n')])
  await expect(reading).rejects.toThrow(BrokenStreamError)
  await expect(reading).rejects.not.toThrow(CutStreamError)
})

async function framesOf(parts: readonly Uint8Array[]): Promise<readonly Frame[]> {
  const frames: Frame[] = []
  for await (const frame of readFrames(chunks(parts))) frames.push(frame)
  return frames
}

async function* chunks(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts
}

function splitAt(bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
  const places = [0, ...cuts, bytes.length].map((at) => Math.min(at, bytes.length))
  const sorted = places.toSorted((a, b) => a - b)
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end))
}
