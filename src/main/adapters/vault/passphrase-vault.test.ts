import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { faultOf } from '../../../../tests/conformance/fault-of.ts'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { createQuietLog } from '../../../../tests/fakes/quiet-log.ts'
import type { PassphraseVault } from '../../ports/vault.ts'
import { createPassphraseVault } from './passphrase-vault.ts'

const passphrase = 'correct horse battery'
const secret = 'sk-ant-very-secret-0042'
const cheap = { memoryKiB: 8, passes: 1, lanes: 1 }

interface StoredVault {
  cost: { memoryKiB: number; passes: number; lanes: number }
  salt: string
  verifier: string
  headHash: string
  entries: { ref: string; sealed: string }[]
}

describe('the passphrase vault', () => {
  let folder: string
  let file: string
  const log = createQuietLog()
  const openVault = (cost = cheap): PassphraseVault =>
    createPassphraseVault({ file, clock: createManualClock(), log, cost })
  const madeVault = async (): Promise<PassphraseVault> => {
    const vault = openVault()
    await vault.create(passphrase)
    await vault.set('a', secret)
    return vault
  }
  const edit = async (change: (stored: StoredVault) => void): Promise<string> => {
    const stored = JSON.parse(await readFile(file, 'utf8')) as StoredVault
    change(stored)
    const text = JSON.stringify(stored)
    await writeFile(file, text)
    return text
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liminal-vault-'))
    file = join(folder, 'vault.json')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is not there until it is made, and unlocked once it is', async () => {
    const vault = openVault()
    expect(await vault.exists()).toBe(false)
    expect(vault.isUnlocked()).toBe(false)
    await vault.create(passphrase)
    expect(await vault.exists()).toBe(true)
    expect(vault.isUnlocked()).toBe(true)
  })

  it('refuses a passphrase of seven characters and makes nothing', async () => {
    expect(await faultOf(openVault().create('seven ü'))).toEqual({
      code: 'vault.passphraseTooShort',
      data: { minChars: 8 },
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('never makes a new vault over one that is there', async () => {
    await madeVault()
    const before = await readFile(file, 'utf8')
    expect((await faultOf(openVault().create('another passphrase'))).code).toBe('vault.unavailable')
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  it('is locked after a start, and after it was locked', async () => {
    const vault = await madeVault()
    for (const locked of [openVault(), (vault.lock(), vault)]) {
      expect(locked.isUnlocked()).toBe(false)
      for (const call of [
        locked.use('a', async (value) => value),
        locked.describe('a'),
        locked.set('a', 'another one'),
        locked.erase('a'),
      ]) {
        expect((await faultOf(call)).code).toBe('vault.locked')
      }
    }
  })

  it('tells a wrong passphrase from damage, and opens with the right one after it', async () => {
    await madeVault()
    const vault = openVault()
    expect((await faultOf(vault.unlock('wrong horse battery'))).code).toBe('vault.wrongPassphrase')
    expect(vault.isUnlocked()).toBe(false)
    await vault.unlock(passphrase)
    expect(await vault.use('a', async (value) => value)).toBe(secret)
  })

  it('takes a passphrase typed on a keyboard that composes its characters otherwise', async () => {
    await openVault().create('caf\u00e9 au lait')
    await expect(openVault().unlock('cafe\u0301 au lait')).resolves.toBeUndefined()
  })

  it('says that there is no vault to unlock', async () => {
    expect((await faultOf(openVault().unlock(passphrase))).code).toBe('vault.unavailable')
  })

  it(
    'uses 64 MiB for a guess unless told otherwise, and what the file says to open it',
    { timeout: 30_000 },
    async () => {
      const vault = createPassphraseVault({ file, clock: createManualClock(), log })
      await vault.create(passphrase)
      const stored = JSON.parse(await readFile(file, 'utf8')) as StoredVault
      expect(stored.cost).toEqual({ memoryKiB: 65_536, passes: 3, lanes: 1 })
      await expect(openVault(cheap).unlock(passphrase)).resolves.toBeUndefined()
    },
  )

  it.each([
    ['not JSON', '{"v":1,'],
    ['empty', ''],
    ['something else', '[]'],
    ['of a format to come', '{"v":2}'],
  ])('reports a file that is %s and leaves it as it is', async (_kind, text) => {
    await writeFile(file, text)
    const vault = openVault()
    expect(await vault.exists()).toBe(true)
    expect((await faultOf(vault.unlock(passphrase))).code).toBe('vault.unreadable')
    expect((await faultOf(vault.create(passphrase))).code).toBe('vault.unavailable')
    expect(await readFile(file, 'utf8')).toBe(text)
  })

  it.each<[string, (stored: StoredVault) => void]>([
    ['salt', (stored) => (stored.salt = Buffer.alloc(16).toString('base64'))],
    ['verifier', (stored) => (stored.verifier = stored.entries[0]!.sealed)],
    ['cost', (stored) => (stored.cost.memoryKiB = 16)],
    ['cost, beyond what is sane', (stored) => (stored.cost.memoryKiB = 2 ** 40)],
    ['salt, too short to be one', (stored) => (stored.salt = 'AAAA')],
  ])('reports damage in its %s rather than blame the passphrase', async (_part, change) => {
    await madeVault()
    await edit(change)
    expect((await faultOf(openVault().unlock(passphrase))).code).toBe('vault.unreadable')
  })

  it('reports an entry that was tampered with, keeps it, and lends the others', async () => {
    const vault = await madeVault()
    await vault.set('b', 'another secret')
    const text = await edit(({ entries }) => {
      const bytes = Buffer.from(entries[0]!.sealed, 'base64')
      bytes[bytes.length - 1]! ^= 1
      entries[0]!.sealed = bytes.toString('base64')
    })
    expect((await faultOf(vault.use('a', async () => undefined))).code).toBe('vault.unreadable')
    expect((await faultOf(vault.describe('a'))).code).toBe('vault.unreadable')
    expect(await vault.use('b', async (value) => value)).toBe('another secret')
    expect(await readFile(file, 'utf8')).toBe(text)
  })

  it('does not open an entry that was moved under another reference', async () => {
    const vault = await madeVault()
    await edit(({ entries }) => entries.push({ ...entries[0]!, ref: 'b' }))
    expect((await faultOf(vault.use('b', async () => undefined))).code).toBe('vault.unreadable')
  })

  it('does not write over a file that was damaged while it was open', async () => {
    const vault = await madeVault()
    await writeFile(file, 'damaged')
    expect((await faultOf(vault.set('b', 'another secret'))).code).toBe('vault.unreadable')
    expect(await readFile(file, 'utf8')).toBe('damaged')
  })

  it('locks itself rather than write its entries into another vault', async () => {
    const vault = await madeVault()
    await rm(file)
    await openVault().create('another passphrase')
    expect((await faultOf(vault.set('b', 'another secret'))).code).toBe('vault.locked')
    expect(vault.isUnlocked()).toBe(false)
  })

  it('is unavailable when its file is gone', async () => {
    const vault = await madeVault()
    await rm(file)
    expect((await faultOf(vault.use('a', async () => undefined))).code).toBe('vault.unavailable')
  })

  it('is unavailable where nothing can be written, and leaves nothing half done', async () => {
    await mkdir(`${file}.new`)
    expect((await faultOf(openVault().create(passphrase))).code).toBe('vault.unavailable')
    expect(await readdir(folder)).toEqual(['vault.json.new'])
  })

  it.each([
    ['16 GiB', { memoryKiB: 16 * 1024 * 1024, passes: 1, lanes: 1 }],
    ['1 GiB', { memoryKiB: 1024 * 1024, passes: 1, lanes: 1 }],
    ['a hundred passes', { memoryKiB: 8, passes: 100, lanes: 1 }],
    ['the most of both', { memoryKiB: 256 * 1024, passes: 16, lanes: 1 }],
    ['many lanes', { memoryKiB: 8 * 64, passes: 1, lanes: 64 }],
  ])('does not begin what a file asks for that was made to exhaust: %s', async (_what, cost) => {
    await madeVault()
    // Whole, with the hash that goes with it: nothing but the bounds refuses it.
    await edit((stored) => {
      stored.cost = cost
      const { salt, verifier } = stored
      const head = [1, cost.memoryKiB, cost.passes, cost.lanes, salt, verifier]
      stored.headHash = createHash('sha256').update(JSON.stringify(head)).digest('base64')
    })
    const before = process.memoryUsage().rss
    expect((await faultOf(openVault().unlock(passphrase))).code).toBe('vault.unreadable')
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })

  it('does not read a file that is too large to be a vault', async () => {
    await writeFile(file, ' '.repeat(9 * 1024 * 1024))
    expect((await faultOf(openVault().unlock(passphrase))).code).toBe('vault.unreadable')
  })

  describe('made when a guess cost less than today', () => {
    const dearer = { memoryKiB: 16, passes: 2, lanes: 1 }
    const stored = async (): Promise<StoredVault> =>
      JSON.parse(await readFile(file, 'utf8')) as StoredVault

    it('is sealed anew at today’s cost when it is unlocked, under a new salt', async () => {
      await madeVault()
      const before = await stored()
      const vault = openVault(dearer)
      await vault.unlock(passphrase)
      const after = await stored()
      expect(after.cost).toEqual(dearer)
      expect(after.salt).not.toBe(before.salt)
      expect(after.entries[0]?.sealed).not.toBe(before.entries[0]?.sealed)
      expect(await vault.use('a', async (value) => value)).toBe(secret)
      const again = openVault(cheap)
      await again.unlock(passphrase)
      expect((await stored()).salt).toBe(after.salt)
      expect(await again.use('a', async (value) => value)).toBe(secret)
    })

    it('is never made cheaper in one respect because another one is dearer', async () => {
      await openVault({ memoryKiB: 8, passes: 4, lanes: 1 }).create(passphrase)
      await openVault(dearer).unlock(passphrase)
      expect((await stored()).cost).toEqual({ memoryKiB: 16, passes: 4, lanes: 1 })
    })

    it('is open as it was where nothing can be written', async () => {
      await madeVault()
      const before = await readFile(file, 'utf8')
      await mkdir(`${file}.new`)
      const vault = openVault(dearer)
      await vault.unlock(passphrase)
      expect(await readFile(file, 'utf8')).toBe(before)
      expect(await vault.use('a', async (value) => value)).toBe(secret)
      expect(log.lines.map(({ event }) => event)).toContain('vault.passphrase.cost-not-raised')
    })
  })

  it('keeps an entry that was tampered with through a change of the passphrase', async () => {
    const vault = await madeVault()
    await vault.set('b', 'another secret')
    await edit(({ entries }) => (entries[0]!.sealed = entries[1]!.sealed))
    await vault.changePassphrase(passphrase, 'another passphrase')
    expect((await faultOf(vault.use('a', async () => undefined))).code).toBe('vault.unreadable')
    expect(await vault.use('b', async (value) => value)).toBe('another secret')
  })

  it('finishes a lock that comes in the middle of a write without spoiling the file', async () => {
    const vault = await madeVault()
    const writing = vault.set('b', 'another secret')
    vault.lock()
    await writing.catch(() => undefined)
    await vault.unlock(passphrase)
    expect(await vault.use('a', async (value) => value)).toBe(secret)
  })

  it.skipIf(process.platform === 'win32')('is readable to its owner only', async () => {
    const vault = await madeVault()
    await vault.set('b', 'another secret')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('leaves secret and passphrase in no file, no log line and no error', async () => {
    const vault = await madeVault()
    await vault.set('b', secret)
    const errors: unknown[] = []
    const collect = (call: Promise<unknown>) => call.catch((error: unknown) => errors.push(error))
    await collect(openVault().unlock('wrong horse battery'))
    await edit(({ entries }) => (entries[0]!.sealed = entries[1]!.sealed))
    await collect(vault.use('a', async (value) => value))
    await writeFile(`${file}.copy`, await readFile(file))
    await edit((stored) => (stored.salt = ''))
    await collect(vault.set('c', secret))
    await collect(openVault().create(passphrase))
    vault.lock()
    await collect(vault.set('c', secret))

    const files = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
    )
    expect(files).toHaveLength(2)
    expect(errors).toHaveLength(5)
    const told = errors.map((error) => [
      inspect(error, { depth: 10, showHidden: true }),
      JSON.stringify(error),
      (error as Error).stack,
    ])
    const all = JSON.stringify([files, told, inspect(log.lines, { depth: 10 })])
    for (const hidden of [secret, passphrase, 'wrong horse battery']) {
      expect(all).not.toContain(hidden)
      expect(all).not.toContain(Buffer.from(hidden).toString('base64'))
    }
  })
})
