import { spawnSync } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

describe('node scripts/electron-runtime.mjs --json', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liminal-runtime-'))
  })

  afterEach(async () => {
    await rm(folder, { recursive: true })
  })

  const resolveWith = (variables: Record<string, string>) =>
    spawnSync(process.execPath, [join(ROOT, 'scripts/electron-runtime.mjs'), '--json'], {
      encoding: 'utf8',
      env: { ...process.env, LIMINAL_CACHE_DIR: join(folder, 'cache'), ...variables },
    })

  it('prints one line that names the binary given in LIMINAL_ELECTRON', async () => {
    const electron = join(folder, 'electron')
    await writeFile(electron, '')
    await writeFile(join(folder, 'version'), 'v45.0.0')
    const { stdout, status } = resolveWith({ LIMINAL_ELECTRON: electron })
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    const runtime = JSON.parse(stdout)
    expect(runtime).toMatchObject({
      executablePath: electron,
      env: {},
      version: '45.0.0',
      source: 'override',
    })
    expect(runtime.args.at(-1)).toBe(ROOT)
    expect(status).toBe(0)
  })

  it('says so when LIMINAL_ELECTRON names nothing', () => {
    const electron = join(folder, 'nothing')
    const { stdout, stderr, status } = resolveWith({ LIMINAL_ELECTRON: electron })
    expect(stdout).toBe('')
    expect(stderr).toContain(`LIMINAL_ELECTRON names ${electron}, which does not exist.\n`)
    expect(status).toBe(1)
  })

  it('says so when LIMINAL_ELECTRON names something else than an Electron', async () => {
    const electron = join(folder, 'electron')
    await writeFile(electron, '#!/bin/sh\necho hello\n')
    await chmod(electron, 0o755)
    const { stderr, status } = resolveWith({ LIMINAL_ELECTRON: electron })
    expect(stderr).toContain('which is not an Electron.\n')
    expect(status).toBe(1)
  })

  it('says so when LIMINAL_ELECTRON_SOURCE names no source', () => {
    const { stderr, status } = resolveWith({
      LIMINAL_ELECTRON: '',
      LIMINAL_ELECTRON_SOURCE: 'moon',
    })
    expect(stderr).toContain('it can be "official" or "registry"')
    expect(status).toBe(1)
  })
})
