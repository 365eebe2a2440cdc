import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { wireVendors } from '../../conformance/chat-provider.vendors.ts'
import { recordedStream } from '../../fixtures/providers/recorded-stream.ts'
import { startLoopback } from '../../loopback/loopback-server.ts'
import { streamScript } from '../../loopback/stream-script.ts'

test.each(wireVendors.map((vendor) => vendor.vendor))(
  'after an answer from %s nothing keeps the process alive, and nothing was printed',
  async (vendor) => {
    const server = await startLoopback(streamScript(recordedStream(vendor, 'text').bytes))
    const script = join(import.meta.dirname, 'ask-and-leave.ts')
    const child = spawn(process.execPath, [script, vendor, server.url])
    const [output, errors, [exitCode]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ])
    await server.close()
    expect({ exitCode, output, errors }).toEqual({ exitCode: 0, output: 'complete\n', errors: '' })
  },
)
