import { describe, expect, test } from 'vitest'
import type { ModelId } from '../../src/shared/model/ids.ts'
import { createManualClock } from '../fakes/manual-clock.ts'
import {
  recordedStream,
  recordedStreams,
  type FoldedAnswer,
} from '../fixtures/providers/recorded-stream.ts'
import { aRequest, neverStopped } from './chat-provider.conformance.ts'
import { folded, hearOut } from './chat-provider.listener.ts'
import type { WireVendor } from './chat-provider.vendors.ts'

/**
 * That all kinds of parts come whole through any split, and stay when the rest is missing. The
 * bytes are handed to the adapter without a socket: there are thousands of splits.
 */
export function describeParts(vendor: WireVendor): void {
  const answerTo = async (chunks: readonly Uint8Array[]): Promise<FoldedAnswer> => {
    const provider = vendor.create({
      fetch: () => Promise.resolve(new Response(bodyOf(chunks))),
      clock: createManualClock(),
    })
    const connection = { baseUrl: `http://127.0.0.1${vendor.basePath}`, apiKey: 'none' }
    const request = aRequest('model-1' as ModelId)
    return folded(await hearOut(provider.stream(request, connection, neverStopped())))
  }

  describe(`${vendor.vendor}, whatever its answer consists of`, { timeout: manySplitsMs }, () => {
    test.each(recordedStreams(vendor.vendor))('sent byte by byte, $name is the same', (recorded) =>
      expect(answerTo([...recorded.bytes].map((byte) => Uint8Array.of(byte)))).resolves.toEqual(
        recorded.expected,
      ),
    )

    const { bytes, expected } = recordedStream(vendor.vendor, vendor.toolCalls.stream)

    test('split in two at any byte, tool calls are the same', async () => {
      for (let at = 1; at < bytes.byteLength; at += 1) {
        const answer = await answerTo([bytes.subarray(0, at), bytes.subarray(at)])
        expect([at, answer]).toEqual([at, expected])
      }
    })

    test('cut at any byte, what came of tool calls is a beginning, and kept', async () => {
      const { state } = expected.outcome
      for (let upTo = 0; upTo < bytes.byteLength; upTo += 1) {
        const { parts, outcome } = await answerTo([bytes.subarray(0, upTo)])
        const end = outcome.state === state ? undefined : [outcome.state, outcome.fault?.code]
        expect([upTo, isBeginning(parts, expected.parts), end ?? broken]).toEqual([
          upTo,
          true,
          broken,
        ])
      }
    })

    test('cut in the middle of a tool call, the answer is interrupted and has its beginning', async () => {
      const upTo = Buffer.from(bytes).indexOf(vendor.toolCalls.cutBefore)
      expect(upTo).toBeGreaterThan(0)
      const { parts, outcome } = await answerTo([bytes.subarray(0, upTo)])
      expect(outcome.state).toBe('interrupted')
      expect(parts.at(-1)).toMatchObject({
        kind: 'tool-call',
        toolName: 'get_weather',
        text: vendor.toolCalls.kept,
      })
    })
  })
}

/** Some thousand answers take about a second on an idle machine. */
const manySplitsMs = 60_000

const broken = ['interrupted', 'provider.protocol']

function isBeginning(parts: FoldedAnswer['parts'], whole: FoldedAnswer['parts']): boolean {
  return parts.every((part, index) => {
    const there = whole[index]
    return (
      there?.kind === part.kind &&
      there.toolName === part.toolName &&
      there.text.startsWith(part.text)
    )
  })
}

function bodyOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
}
