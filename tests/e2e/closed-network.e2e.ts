import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { readNetLog } from './harness/net-log.ts'
import { expect, test } from './harness/test.ts'
import { tryWayOut, waysOut } from './harness/ways-out.ts'
import { windowOn } from './pages/window.ts'

test('no way out of the page reaches a socket or looks up a name', async ({ launch, userData }) => {
  const seen: string[] = []
  const tcp = createServer((socket) => {
    seen.push('tcp')
    socket.destroy()
  }).listen(0, '127.0.0.1')
  const udp = createSocket('udp4', () => seen.push('udp')).bind(0, '127.0.0.1')
  await Promise.all([once(tcp, 'listening'), once(udp, 'listening')])
  const netLog = join(userData, 'net-log.json')
  const launched = await launch({
    userData,
    args: [`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything'],
  })
  const { page, app } = launched
  await expect(windowOn(page).composer).toBeVisible()
  const targets = {
    http: `http://127.0.0.1:${(tcp.address() as AddressInfo).port}`,
    named: 'https://way-out.example',
    udp: `127.0.0.1:${udp.address().port}`,
  }
  for (const way of waysOut) await page.evaluate(tryWayOut, { way, ...targets })
  expect(page.url()).toBe('app://liminal/index.html')
  expect(app.windows()).toHaveLength(1)
  await launched.close()
  const log = readNetLog(await readFile(netLog, 'utf8'))
  expect(log.events).toBeGreaterThan(0)
  expect(log.lookedUp).toEqual([])
  expect(log.connected).toEqual([])
  expect(seen).toEqual([])
  tcp.close()
  udp.close()
})
