import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildOnce, cacheRoot } from './cache.mjs'

describe('a cached folder', () => {
  let parent: string
  let folder: string

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'liminal-cache-'))
    folder = join(parent, 'thing')
  })

  afterEach(async () => {
    await rm(parent, { recursive: true })
  })

  const write = (text: string) => (temporary: string) => writeFile(join(temporary, 'file'), text)

  it('is built the first time and taken as it is from then on', async () => {
    await buildOnce(folder, write('first'))
    await buildOnce(folder, write('second'))
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('first')
  })

  it('does not appear when building fails, and is built by the next one', async () => {
    const failing = buildOnce(folder, async (temporary) => {
      await write('half')(temporary)
      throw new Error('out of paper')
    })
    await expect(failing).rejects.toThrow('out of paper')
    expect(await readdir(parent)).toEqual([])
    await buildOnce(folder, write('whole'))
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('whole')
  })

  it('is whole when two build it at the same time', async () => {
    const bothStarted = Promise.withResolvers<void>()
    let started = 0
    const build = async (temporary: string) => {
      started += 1
      if (started === 2) bothStarted.resolve()
      await bothStarted.promise
      expect(existsSync(folder) && started < 2).toBe(false)
      await write('whole')(temporary)
    }
    await Promise.all([buildOnce(folder, build), buildOnce(folder, build)])
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('whole')
    expect(await readdir(parent)).toEqual(['thing'])
  })
})

describe('the cache', () => {
  it('is where LIMINAL_CACHE_DIR says', () => {
    expect(cacheRoot({ LIMINAL_CACHE_DIR: '/elsewhere', XDG_CACHE_HOME: '/xdg' })).toBe(
      '/elsewhere',
    )
  })

  it('follows the habits of macOS and Windows', () => {
    expect(cacheRoot({}, 'darwin')).toMatch(/Library.Caches.liminal-type-chat$/)
    expect(cacheRoot({ LOCALAPPDATA: 'local' }, 'win32')).toMatch(/^local.liminal-type-chat.Cache$/)
  })
})
