import { cp, mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isAllowed, reviewed } from '../../../build/licences.ts'
import { shippedPackages, thirdPartyNotices } from '../../../build/third-party.ts'
import { tell } from '../figures.ts'

const root = resolve(import.meta.dirname, '../../..')
const packages = shippedPackages(readFileSync(join(root, 'package-lock.json'), 'utf8'))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liminal-licences-'))
  await cp(join(root, 'build/licence-texts'), join(folder, 'build/licence-texts'), {
    recursive: true,
  })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A project with one package, as npm would have installed it. */
async function project(locked: object, files: Readonly<Record<string, string>>): Promise<string> {
  const lockfile = { packages: { '': {}, 'node_modules/one': { version: '1.0.0', ...locked } } }
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(lockfile))
  await mkdir(join(folder, 'node_modules/one'), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, 'node_modules/one', name), text)
  }
  return folder
}

it('allows the licence of every package in the app', () => {
  const refused = packages.filter(({ name, licence }) => !isAllowed(name, licence))
  tell({ area: 'licences', runs: packages.length, gotThrough: { 'not allowed': refused.length } })
  expect(packages.length).toBeGreaterThan(200)
  expect(refused).toEqual([])
  // What was reviewed is still there, and still says the same.
  expect(
    Object.keys(reviewed).filter((name) => !packages.some((one) => one.name === name)),
  ).toEqual([])
})

it.each([
  'GPL-3.0-only',
  'AGPL-3.0',
  'MIT AND GPL-2.0',
  'UNLICENSED',
  'SEE LICENSE IN x',
  'BSD',
  '',
])('does not allow "%s"', (licence) => {
  expect(isAllowed('one', licence)).toBe(false)
})

it('takes one of alternatives and all of what belongs together', () => {
  expect(isAllowed('one', '(MIT OR GPL-3.0-or-later)')).toBe(true)
  expect(isAllowed('one', '(MIT AND Zlib)')).toBe(true)
  expect(isAllowed('one', undefined)).toBe(false)
  expect(isAllowed('elkjs', 'GPL-3.0-or-later')).toBe(false)
})

it('has the text of every package that is installed', () => {
  const text = thirdPartyNotices(root)
  const lines = new Set(text.split('\n'))
  const installed = packages.filter(({ path }) => existsSync(join(root, path)))
  const silent = installed.filter(({ name, version }) => !lines.has(`${name} ${version}`))
  const gone = packages.filter(
    ({ path, isOptional }) => !isOptional && !existsSync(join(root, path)),
  )
  tell({
    area: 'texts of licences',
    runs: installed.length,
    gotThrough: { missing: silent.length },
  })
  expect(silent).toEqual([])
  expect(gone).toEqual([])
  expect(text).toContain('Eclipse Public License')
})

it("takes the package's own text, or the general one with its author", async () => {
  const own = await project(
    { license: 'MIT' },
    { 'LICENCE.md': 'Do as you like.', NOTICE: 'Mine.' },
  )
  expect(thirdPartyNotices(own)).toContain('Do as you like.\n\nMine.')
  await rm(join(folder, 'node_modules'), { recursive: true })
  const none = await project({ license: 'ISC' }, { 'package.json': '{ "author": "Ada" }' })
  expect(thirdPartyNotices(none)).toMatch(/Copyright \(c\) Ada\n\nPermission to use/)
})

it('ends the build at a licence that is not allowed, and at a package without any text', async () => {
  const refused = await project({ license: 'GPL-3.0-only' }, { LICENSE: 'Share.' })
  expect(() => thirdPartyNotices(refused)).toThrow('one (GPL-3.0-only)')
  await rm(join(folder, 'node_modules'), { recursive: true })
  const silent = await project({ license: 'Zlib' }, { 'package.json': '{}' })
  expect(() => thirdPartyNotices(silent)).toThrow('Zlib.txt')
})

it('is gathered by the build and packed beside the app', async () => {
  const builder = await readFile(join(root, 'electron-builder.yml'), 'utf8')
  expect(builder).toContain('from: out/main/THIRD-PARTY.txt, to: THIRD-PARTY.txt')
  expect(await readFile(join(root, 'electron.vite.config.ts'), 'utf8')).toContain(
    'plugins: [dictionaries(), notices()]',
  )
})
