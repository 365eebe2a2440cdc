import { expect, test } from 'vitest'
import { transportFault } from '../../../src/main/adapters/providers/http/transport-fault.ts'
import { startLoopback } from '../../loopback/loopback-server.ts'

test('a body that cannot be unpacked breaks the protocol', async () => {
  const server = await startLoopback((_request, reply) =>
    reply.text(200, 'not packed', { 'content-encoding': 'gzip' }),
  )
  const error = await fetch(server.url)
    .then((response) => response.text())
    .catch((failure: unknown) => failure)
  await server.close()
  expect(transportFault(error, server.url).code).toBe('provider.protocol')
})

test('an answer that is not encrypted where it should be is a TLS failure', async () => {
  const server = await startLoopback((_request, reply) => reply.end())
  const address = server.url.replace('http:', 'https:')
  const error = await fetch(address).catch((failure: unknown) => failure)
  await server.close()
  expect(transportFault(error, address)).toMatchObject({ data: { reason: 'tls' } })
})
