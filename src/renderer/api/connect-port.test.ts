import { expect, onTestFinished, test } from 'vitest'
import { connectPort } from './connect-port.ts'

interface Posted {
  readonly data: unknown
  readonly ports?: readonly MessagePort[]
  readonly source?: Window | null
}

function post({ data, ports = [], source = window }: Posted): void {
  const event = new Event('message')
  Object.assign(event, { data, ports, source })
  window.dispatchEvent(event)
}

function aPort(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => {
    port1.close()
    port2.close()
  })
  return port1
}

test('asks with a fresh nonce of 32 hexadecimal digits each time', () => {
  const nonces: string[] = []
  const bridge = { connect: (nonce: string) => void nonces.push(nonce) }
  void connectPort(bridge)
  void connectPort(bridge)
  expect(nonces).toHaveLength(2)
  for (const nonce of nonces) expect(nonce).toMatch(/^[0-9a-f]{32}$/)
  expect(new Set(nonces).size).toBe(2)
})

test('takes the port that comes with its own nonce, and none of the others', async () => {
  let nonce = ''
  const connected = connectPort({
    connect: (made) => {
      nonce = made
    },
  })
  const [foreign, alien, spare, own] = [aPort(), aPort(), aPort(), aPort()]
  post({ data: { liminal: 'port', nonce: 'another' }, ports: [foreign] })
  post({ data: { liminal: 'port', nonce }, ports: [alien], source: null })
  post({ data: { liminal: 'port', nonce } })
  post({ data: { liminal: 'port', nonce }, ports: [foreign, spare] })
  post({ data: { nonce }, ports: [foreign] })
  post({ data: 'port', ports: [foreign] })
  post({ data: { liminal: 'port', nonce }, ports: [own] })
  post({ data: { liminal: 'port', nonce }, ports: [spare] })
  expect(await connected).toBe(own)
})
