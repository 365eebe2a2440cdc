import { describe, expect, test } from 'vitest'
import type { ChatRequest, RequestOnWire } from '../../src/main/ports/chat-provider.ts'
import { maskForms, secretForms } from '../../src/shared/logic/secret-forms.ts'
import { recordedStream } from '../fixtures/providers/recorded-stream.ts'
import { streamScript } from '../loopback/stream-script.ts'
import { aRequest, neverStopped } from './chat-provider.conformance.ts'
import { hearOut } from './chat-provider.listener.ts'
import type { WireVendor } from './chat-provider.vendors.ts'
import { apiKey, wireStage, type WireStage } from './chat-provider.wire-stage.ts'

/** What every adapter over HTTP tells of the requests that it sends, against what was received. */
export function describeSentRequests(vendor: WireVendor): void {
  async function onStage<T>(act: (stage: WireStage) => Promise<T>): Promise<T> {
    const { bytes } = recordedStream(vendor.vendor, 'text')
    const stage = await wireStage(vendor, streamScript(bytes))
    try {
      return await act(stage)
    } finally {
      await stage.server.close()
    }
  }

  async function toldOf(
    stage: WireStage,
    request: ChatRequest = aRequest(stage.model),
  ): Promise<readonly RequestOnWire[]> {
    const told: RequestOnWire[] = []
    const observer = { sign: () => undefined, sent: (sent: RequestOnWire) => told.push(sent) }
    await hearOut(stage.provider.stream(request, stage.connection, neverStopped(), observer))
    return told
  }

  describe(`what ${vendor.vendor} tells of its requests`, () => {
    test('is what the server received, byte by byte, the credentials masked', () =>
      onStage(async (stage) => {
        const told = await toldOf(stage)
        const { method, path, rawHeaders, body } = await stage.server.request(0)
        const secret = new Set(Object.keys(vendor.credentials(apiKey)))
        const headers = rawHeaders.map(([name, value]) => [name, secret.has(name) ? '…' : value])
        expect(told).toEqual([{ method, url: `${stage.server.url}${path}`, headers, body }])
        expect(headers.filter(([, value]) => value === '…')).toHaveLength(secret.size)
      }))

    test('masks the key in the conversation too, and nothing else of it', () =>
      onStage(async (stage) => {
        const coded = Buffer.from(`me:${apiKey}`).toString('base64url')
        const text = `My key is ${apiKey}, as JSON ${JSON.stringify(`"${apiKey}`)}, or ${coded}`
        const [told] = await toldOf(stage, {
          ...aRequest(stage.model),
          messages: [{ role: 'user', text }],
        })
        const { body } = await stage.server.request(0)
        expect(body).toContain(apiKey)
        expect(told?.body).toBe(maskForms(body, secretForms(apiKey)))
        expect(told?.body).toContain('My key is …, as JSON')
      }))

    test('is nothing where nobody took the connection', () =>
      onStage(async (stage) => {
        await stage.server.close()
        expect(await toldOf(stage)).toEqual([])
      }))
  })
}
