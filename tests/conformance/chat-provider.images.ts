import { expect, test } from 'vitest'
import type { RequestOnWire } from '../../src/main/ports/chat-provider.ts'
import { recordedStream } from '../fixtures/providers/recorded-stream.ts'
import { streamScript } from '../loopback/stream-script.ts'
import { aRequest, neverStopped } from './chat-provider.conformance.ts'
import { hearOut } from './chat-provider.listener.ts'
import type { WireVendor } from './chat-provider.vendors.ts'
import { wireStage } from './chat-provider.wire-stage.ts'

/** What every adapter over HTTP does with the images of a request. */
export function describeImages(vendor: WireVendor): void {
  test(`${vendor.vendor} is sent images with their message, and tells only their size`, async () => {
    const data = Buffer.alloc(3_000, 'a picture').toString('base64')
    const stage = await wireStage(vendor, streamScript(recordedStream(vendor.vendor, 'text').bytes))
    try {
      const told: RequestOnWire[] = []
      const observer = { sign: () => undefined, sent: (sent: RequestOnWire) => told.push(sent) }
      const images = [{ mediaType: 'image/png', data }] as const
      const request = {
        ...aRequest(stage.model),
        messages: [
          { role: 'user', text: 'Before' },
          { role: 'assistant', text: 'Yes' },
          { role: 'user', text: 'What is this?', images },
        ],
      } as const
      await hearOut(stage.provider.stream(request, stage.connection, neverStopped(), observer))
      const { body } = await stage.server.request(0)
      expect(body.split(data)).toHaveLength(2)
      expect(body.indexOf(data)).toBeGreaterThan(body.indexOf('Yes'))
      expect(body).toContain('What is this?')
      expect(told[0]?.body).toBe(body.replace(data, '[image 3 KB]'))
    } finally {
      await stage.server.close()
    }
  })
}
