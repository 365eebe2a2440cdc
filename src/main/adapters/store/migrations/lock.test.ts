import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { allMigrations } from './all-migrations.ts'

const here = new URL('./', import.meta.url)

async function hashes(): Promise<Readonly<Record<string, string>>> {
  const files = (await readdir(here)).filter((name) => /^\d{4}-[^.]*\.ts$/.test(name)).toSorted()
  const entries = files.map(async (file) => {
    const source = (await readFile(new URL(file, here), 'utf8')).replaceAll('\r\n', '\n')
    return [file.replace(/\.ts$/, ''), createHash('sha256').update(source).digest('hex')]
  })
  return Object.fromEntries(await Promise.all(entries))
}

describe('the migrations', () => {
  it('are the ones that lock.json knows, unchanged (a new one adds its line, no line changes)', async () => {
    const locked: unknown = JSON.parse(await readFile(new URL('lock.json', here), 'utf8'))
    expect(await hashes()).toEqual(locked)
  })

  it('are listed in full, in the order of their versions', async () => {
    expect(allMigrations.map(({ name }) => name)).toEqual(Object.keys(await hashes()))
    for (const [index, { version, name }] of allMigrations.entries()) {
      expect(version).toBe(index + 1)
      expect(name).toMatch(new RegExp(`^${String(version).padStart(4, '0')}-`))
    }
  })
})
