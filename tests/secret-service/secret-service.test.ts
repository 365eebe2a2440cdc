import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSecretService, type SecretService } from './secret-service.ts'

const execute = promisify(execFile)

/** In a process of its own: the bus is found by the environment that a process starts with. */
async function withKeyring(address: string, body: string): Promise<string> {
  const program = `
    const { AsyncEntry } = require('@napi-rs/keyring')
    ;(async () => {
      const entry = new AsyncEntry('liminal-test', 'key', { linux: { store: 'secret-service' } })
      ${body}
    })().catch((error) => { console.log('error', error.message) })`
  const { stdout } = await execute(process.execPath, ['-e', program], {
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: address },
  })
  return stdout.trim()
}

describe.runIf(process.platform === 'linux')('a private Secret Service', () => {
  let service: SecretService

  beforeEach(async () => {
    service = await startSecretService()
  })

  afterEach(async () => {
    await service.stop()
  })

  it('keeps a secret from one process to the next', async () => {
    await withKeyring(service.address, `await entry.setPassword('sesame')`)
    const read = await withKeyring(
      service.address,
      `console.log((await entry.getPassword()) ?? 'nothing')`,
    )
    expect(read).toBe('sesame')
  })

  it('shares nothing with another one', async () => {
    await withKeyring(service.address, `await entry.setPassword('sesame')`)
    const other = await startSecretService()
    try {
      const read = await withKeyring(
        other.address,
        `console.log((await entry.getPassword()) ?? 'nothing')`,
      )
      expect(read).toBe('nothing')
    } finally {
      await other.stop()
    }
  })

  it('leaves nothing behind when it stops', async () => {
    const home = join(service.address.replace('unix:path=', ''), '..')
    expect(existsSync(home)).toBe(true)
    await service.stop()
    expect(existsSync(home)).toBe(false)
    const read = await withKeyring(
      service.address,
      `console.log((await entry.getPassword()) ?? 'nothing')`,
    )
    expect(read).toMatch(/^error/)
  })
})
