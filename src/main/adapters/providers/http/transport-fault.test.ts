import { expect, test } from 'vitest'
import { transportFault } from './transport-fault.ts'

const url = 'https://api.example.test:8443/v1?key=secret'

const codes: readonly (readonly [string, string])[] = [
  ['ECONNREFUSED', 'refused'],
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns-busy'],
  ['ENETDOWN', 'offline'],
  ['ENETUNREACH', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ETIMEDOUT', 'timeout'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['UND_ERR_BODY_TIMEOUT', 'timeout'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
  ['UND_ERR_SOCKET', 'reset'],
  ['SOMETHING_NEW', 'other'],
]
test.each(codes)('%s is a connection failure of the kind %s', (code, reason) => {
  const cause = Object.assign(new Error('low level'), { code })
  const fault = transportFault(new TypeError('fetch failed', { cause }), url)
  expect(fault).toEqual({
    code: 'provider.network',
    data: { reason, host: 'api.example.test:8443' },
  })
})

const messages: readonly (readonly [string, string])[] = [
  ['net::ERR_CONNECTION_REFUSED', 'refused'],
  ['net::ERR_NAME_NOT_RESOLVED', 'dns'],
  ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'timeout'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'tls'],
  ['net::ERR_CONNECTION_RESET', 'reset'],
]
test.each(messages)("Chromium's %s is of the kind %s", (message, reason) => {
  expect(transportFault(new Error(message), url)).toMatchObject({ data: { reason } })
})

test('of several addresses that were tried, the failure of one says enough', () => {
  const refused = Object.assign(new Error('no'), { code: 'ECONNREFUSED' })
  const error = new TypeError('fetch failed', { cause: new AggregateError([refused]) })
  expect(transportFault(error, url)).toMatchObject({ data: { reason: 'refused' } })
})

test('a chain of causes that bites its tail is no trap', () => {
  const error = new Error('first')
  error.cause = new Error('second', { cause: error })
  expect(transportFault(error, undefined)).toEqual({
    code: 'provider.network',
    data: { reason: 'other' },
  })
})

test('a refused redirect means that the address is not the API', () => {
  const error = new TypeError('fetch failed', { cause: new Error('unexpected redirect') })
  expect(transportFault(error, url).code).toBe('provider.endpointNotFound')
})
