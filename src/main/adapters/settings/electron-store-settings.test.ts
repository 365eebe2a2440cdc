import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { createQuietLog } from '../../../../tests/fakes/quiet-log.ts'
import { settingsSchema } from '../../../shared/model/settings.ts'
import type { SettingsPort } from '../../ports/settings.ts'
import { createElectronStoreSettings } from './electron-store-settings.ts'

describe('settings in a file', () => {
  let directory: string
  let file: string
  const defaults = settingsSchema.parse({})
  const open = (log = createQuietLog()): SettingsPort =>
    createElectronStoreSettings({ directory, clock: createManualClock(), log })
  const stored = async (): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'))

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'liminal-settings-'))
    file = join(directory, 'settings.json')
  })
  afterEach(() => rm(directory, { recursive: true }))

  it('is on disk when an update returns, and there again after a start', async () => {
    open().update({ theme: 'dark', vaultBackend: 'session-only' })
    expect(await stored()).toEqual({ theme: 'dark', vaultBackend: 'session-only' })
    expect(open().read()).toEqual({ ...defaults, theme: 'dark', vaultBackend: 'session-only' })
  })

  it('leaves no half written file beside it', async () => {
    const settings = open()
    for (const theme of ['dark', 'light', 'system'] as const) settings.update({ theme })
    expect(await readdir(directory)).toEqual(['settings.json'])
  })

  it('takes the default for a damaged field and keeps the others', async () => {
    await writeFile(file, JSON.stringify({ theme: 7, sendKey: 'shift-enter', sidebarOpen: 'no' }))
    expect(open().read()).toEqual({ ...defaults, sendKey: 'shift-enter' })
  })

  it('keeps what only another version understands', async () => {
    await writeFile(file, JSON.stringify({ theme: 'sepia', zoom: 1.5 }))
    open().update({ sidebarOpen: false })
    expect(await stored()).toEqual({ theme: 'sepia', zoom: 1.5, sidebarOpen: false })
  })

  it.each([
    ['cut off', '{"theme": "da'],
    ['empty', ''],
    ['a list', '[1, 2]'],
    ['nothing but null', 'null'],
    ['binary', '\u0000\u0001\ufffd'],
  ])('begins anew beside a file that is %s, which it keeps', async (_kind, text) => {
    await writeFile(file, text)
    const log = createQuietLog()
    const settings = open(log)
    expect(settings.read()).toEqual(defaults)
    settings.update({ theme: 'dark' })
    const kept = 'settings.damaged-2026-11-22T00-00-00.000Z.json'
    expect((await readdir(directory)).toSorted()).toEqual([kept, 'settings.json'])
    expect(await readFile(join(directory, kept), 'utf8')).toBe(text)
    expect(await stored()).toEqual({ theme: 'dark' })
    expect(log.lines.map(({ event }) => event)).toEqual(['settings.damaged'])
  })

  it('reads the defaults where it can read nothing, and writes again once it can', async () => {
    await mkdir(file)
    const settings = open()
    expect(settings.read()).toEqual(defaults)
    expect(() => settings.update({ theme: 'dark' })).toThrow('settings.unwritable')
    await rm(file, { recursive: true })
    expect(settings.update({ theme: 'dark' }).theme).toBe('dark')
    expect(await stored()).toEqual({ theme: 'dark' })
  })

  it('writes nothing until something changes', async () => {
    open().read()
    expect(await readdir(directory)).toEqual([])
  })
})
