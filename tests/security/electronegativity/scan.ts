import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { tell } from '../figures.ts'
import { differences, type Finding, type Reviewed } from './compare.ts'

// A stage of `npm run security`: Doyensec's electronegativity over the sources. It brings 405 old
// packages, so it has a lockfile of its own, and is installed beside ours, when it is first needed.

const ROOT = resolve(import.meta.dirname, '../../..')
const HERE = import.meta.dirname

interface Scan {
  readonly errors: readonly { readonly file: string; readonly message: string }[]
  readonly found: readonly Finding[]
}

/** What any scanner must see; a scan that is blind to it says nothing about the sources either. */
const planted = `import { BrowserWindow } from 'electron'
export const open = (): BrowserWindow =>
  new BrowserWindow({ webPreferences: { nodeIntegration: true, webSecurity: false, sandbox: false } })
`

const packages = await install()
const folder = await mkdtemp(join(tmpdir(), 'liminal-scan-'))
try {
  for (const name of ['src', 'package.json']) {
    await cp(join(ROOT, name), join(folder, name), { recursive: true })
  }
  const own = await scan()
  await writeFile(join(folder, 'src/main/shell/planted.ts'), planted)
  const other = await scan()
  const file = 'src/main/shell/planted.ts'
  const seen = new Set(other.found.filter((one) => one.file === file).map(({ id }) => id))
  assert.ok(seen.has('SANDBOX_JS_CHECK') && seen.has('WEB_SECURITY_JS_CHECK'), [...seen].join())

  const reviewed = JSON.parse(await readFile(join(HERE, 'reviewed.json'), 'utf8')) as Reviewed[]
  const problems = differences(own.found, reviewed)
  const gotThrough = { 'not reviewed': problems.length, 'not read': own.errors.length }
  tell({ area: 'findings of electronegativity', runs: own.found.length, gotThrough })
  assert.deepEqual(own.errors, [])
  assert.deepEqual(problems, [])
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function scan(): Promise<Scan> {
  const { devDependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>
  }
  const words = [join(HERE, 'scan.cjs'), packages, folder, devDependencies['electron'] ?? '']
  const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 1e8 })
  return JSON.parse(stdout) as Scan
}

/** Installs the scanner from its lockfile, without its scripts, unless it is there. */
async function install(): Promise<string> {
  const lockfile = await readFile(join(HERE, 'package-lock.json'))
  const hash = createHash('sha256').update(lockfile).digest('hex').slice(0, 16)
  const target = join(ROOT, 'node_modules/.cache', `electronegativity-${hash}`)
  const done = join(target, 'installed')
  if (existsSync(done)) return target
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  for (const name of ['package.json', 'package-lock.json'])
    await cp(join(HERE, name), join(target, name))
  const isWindows = process.platform === 'win32'
  await promisify(execFile)(
    isWindows ? 'npm.cmd' : 'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
    { cwd: target, shell: isWindows },
  )
  await writeFile(done, '')
  return target
}
