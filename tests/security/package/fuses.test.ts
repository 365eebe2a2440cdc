import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AfterPackContext } from 'electron-builder'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import afterPack from '../../../build/after-pack.ts'
import { fuses, readFuses, setFuses, statesOf } from '../../../build/fuses.ts'
import { tell } from '../figures.ts'

/** Written down once more, so that a change of the table is one of this page too. */
const shipped = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
}
const names = Object.keys(shipped)

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liminal-fuses-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A file with the wire of fuses that an Electron has, each in the state of its letter. */
async function binary(states: string, { name = 'app', version = 1 } = {}): Promise<string> {
  const path = join(folder, name)
  const head = Buffer.from([version, states.length])
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
  await writeFile(
    path,
    Buffer.concat([Buffer.from('\x7fELF'), sentinel, head, Buffer.from(states)]),
  )
  return path
}

describe('the fuses of what people get', () => {
  it('stand in one table, in the order of the wire', () => {
    expect(fuses.map(({ name }) => name)).toEqual(names)
    const differing = Object.entries(statesOf('shipped')).filter(
      ([name, isOn]) => isOn !== shipped[name as keyof typeof shipped],
    )
    tell({
      area: 'fuses of the table',
      runs: names.length,
      gotThrough: { differ: differing.length },
    })
    expect(statesOf('shipped')).toEqual(shipped)
  })

  it.each([8, 9])('are set, all of %i, whatever they were', async (count) => {
    for (const state of ['0', '1']) {
      const path = await binary(state.repeat(count))
      await setFuses(path, 'shipped')
      expect(await readFuses(path)).toEqual(
        Object.fromEntries(Object.entries(shipped).slice(0, count)),
      )
    }
  })

  it.each([
    ['more fuses than are known', '1'.repeat(10), 1],
    ['fewer than any Electron that we pack with', '1'.repeat(7), 1],
    ['fuses of another version', '1'.repeat(9), 2],
  ])('are not set in a binary with %s', async (_, states, version) => {
    const path = await binary(states, { version })
    const before = await readFile(path)
    await expect(setFuses(path, 'shipped')).rejects.toThrow(/fuse/i)
    expect(await readFile(path)).toEqual(before)
  })

  it('are not read as on or off where Electron has taken one out', async () => {
    await expect(readFuses(await binary('1r1111111'))).rejects.toThrow('EnableCookieEncryption')
  })
})

describe('the fuses of the copy that a test drives', () => {
  it('are those that are shipped, but for the debugger of main', () => {
    const driven = statesOf('driven')
    const differing = names.filter((name) => driven[name] !== statesOf('shipped')[name])
    expect(differing).toEqual(['EnableNodeCliInspectArguments'])
    expect(driven['EnableNodeCliInspectArguments']).toBe(true)
  })

  it('are set by no build', async () => {
    for (const file of ['build/after-pack.ts', 'electron-builder.yml', 'package.json']) {
      expect(await readFile(file, 'utf8')).not.toContain('driven')
    }
  })
})

describe('a build', () => {
  const context = (platform: string): AfterPackContext =>
    ({
      appOutDir: folder,
      electronPlatformName: platform,
      packager: { appInfo: { productFilename: 'Liminal' }, executableName: 'liminal' },
    }) as unknown as AfterPackContext

  it.each([
    ['linux', 'liminal'],
    ['win32', 'Liminal.exe'],
  ])('sets them on %s', async (platform, name) => {
    const path = await binary('111111111', { name })
    await afterPack(context(platform))
    expect(await readFuses(path)).toEqual(shipped)
  })

  it('breaks where it cannot', async () => {
    await binary('1'.repeat(10), { name: 'liminal' })
    await expect(afterPack(context('linux'))).rejects.toThrow('This Electron has 10 fuses')
    await expect(afterPack(context('win32'))).rejects.toThrow('ENOENT')
  })

  it('is told to, packs an archive, and gives no switch to its own program', async () => {
    const text = await readFile('electron-builder.yml', 'utf8')
    expect(text).toMatch(/^afterPack: \.\/build\/after-pack\.ts$/m)
    expect(text).toMatch(/^asar: true$/m)
    expect(text).toMatch(/^appImage:\n {2}executableArgs: \[\]$/m)
    expect(text).not.toMatch(
      /electronFuses|disableAsarIntegrity|disableSanityCheckAsar|no-sandbox$/m,
    )
  })
})
