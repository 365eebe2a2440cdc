import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, expect } from '@playwright/test'
import { readFuses, setFuses, statesOf } from '../../../build/fuses.ts'
import { handOver, makeAppFolder } from '../../e2e/harness/app-user.ts'
import { startDisplay } from '../../e2e/harness/display.ts'
import { windowOn } from '../../e2e/pages/window.ts'
import { tell } from '../figures.ts'
import { nativeParts, packApp, type PackedApp } from './pack.ts'
import { madeIn, startPacked, type Start } from './start-packed.ts'

// A stage of `npm run security`, on Linux: packs the app as people get it, reads its fuses back,
// tries to get in, and then, with the fuses of a test, has it answer a message.

/** A limit for hangs only. */
const PATIENCE_MS = 60_000

async function attackPackage(): Promise<void> {
  const display = await startDisplay()
  Object.assign(process.env, display.env)
  const packed = await packApp()
  try {
    await checkFuses(packed)
    const parts = new Set((await nativeParts(packed)).map((name) => name.split('.')[0]))
    assert.deepEqual(
      parts,
      new Set([`linux-${process.arch}`, `linuxmusl-${process.arch}`, 'keyring', 'skia']),
    )
    assert.match(
      await readFile(join(packed.resources, 'THIRD-PARTY.txt'), 'utf8'),
      /Eclipse Public/,
    )
    await checkRefusals(packed)
    await checkForeignCode(packed)
    await checkDriven(packed)
  } finally {
    await packed.remove()
    await display.stop()
  }
}

async function checkFuses({ binary }: PackedApp): Promise<void> {
  const states = await readFuses(binary)
  const names = Object.keys(states)
  const wanted = statesOf('shipped', names.length)
  const differ = names.filter((name) => states[name] !== wanted[name]).length
  tell({ area: 'fuses of the packed app', runs: names.length, gotThrough: { differ } })
  assert.deepEqual(states, wanted)
}

/** What it must not start with: the exit code is 1, it says why, and it has touched nothing. */
const refused: readonly Start[] = [
  { args: ['--inspect=0'] },
  { args: ['--inspect-brk=0'] },
  { args: ['--remote-debugging-port=0'] },
  { args: ['--remote-debugging-pipe'] },
  { args: ['--no-sandbox'] },
  { args: [' --no-sandbox'] },
  { args: ['--disable-web-security', 'notes.txt'] },
  { args: ['--js-flags=--expose-gc'] },
  { args: ['--enable-logging'] },
  { args: ['--user-data-dir=/tmp/elsewhere'] },
  { args: ['-e', '1'], env: { ELECTRON_RUN_AS_NODE: '1' } },
  { env: { ELECTRON_DISABLE_SANDBOX: '1' } },
]

async function checkRefusals(packed: PackedApp): Promise<void> {
  const through: string[] = []
  for (const start of refused) {
    const app = await startPacked(packed, start)
    const code = await app.ended()
    const isRefused = code === 1 && app.output().includes('Liminal was not started')
    const made = await madeIn(app)
    if (!isRefused || made.length > 0 || /listening on/i.test(app.output())) {
      through.push(`${JSON.stringify(start)}: ${code} ${made.join()}\n${app.output()}`)
    }
    await app.remove()
  }
  const gotThrough = { started: through.length }
  tell({ area: 'switches of the packed app', runs: refused.length, gotThrough })
  assert.deepEqual(through, [])
}

/** Code that is put where a laxer build would run it: the app starts, and runs its own only. */
async function checkForeignCode(packed: PackedApp): Promise<void> {
  const folder = await makeAppFolder('foreign')
  const mark = join(folder, 'ran')
  const script = join(folder, 'foreign.cjs')
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'ran')\n`)
  const beside = join(packed.resources, 'app')
  await mkdir(beside)
  await writeFile(join(beside, 'package.json'), '{ "name": "foreign", "main": "main.js" }')
  await writeFile(join(beside, 'main.js'), await readFile(script))
  await handOver(folder)
  const starts: readonly Start[] = [
    {},
    { env: { NODE_OPTIONS: `--require=${script}` } },
    { env: { ELECTRON_RUN_AS_NODE: '1' }, args: [script] },
  ]
  let ran = 0
  let debuggers = 0
  for (const start of starts) {
    const app = await startPacked(packed, start)
    await hasLibrary(app.home)
    // It opens the debugger; with that fuse off nobody listens to it, and so it ends the app.
    app.process.kill('SIGUSR1')
    await app.said(/debugger listening/i).then(
      () => (debuggers += 1),
      () => undefined,
    )
    await readFile(mark).then(
      () => (ran += 1),
      () => undefined,
    )
    await app.remove()
  }
  const gotThrough = { 'foreign code': ran, debuggers }
  tell({ area: 'foreign code beside the packed app', runs: starts.length * 2, gotThrough })
  assert.deepEqual(gotThrough, { 'foreign code': 0, debuggers: 0 })
}

/** The app has come so far that its own code has opened its library. */
async function hasLibrary(home: string): Promise<void> {
  await expect
    .poll(
      () =>
        readFile(join(home, 'user-data/library.db')).then(
          ({ length }) => length,
          () => 0,
        ),
      {
        timeout: PATIENCE_MS,
      },
    )
    .toBeGreaterThan(0)
}

/** With the one fuse that a test needs, Playwright gets in and the app does its work. */
async function checkDriven(packed: PackedApp): Promise<void> {
  await setFuses(packed.binary, 'driven')
  const app = await startPacked(packed, { args: ['--inspect=0', '--remote-debugging-port=0'] })
  try {
    const [, address = ''] = await app.said(/DevTools listening on (ws:\S+)/)
    const browser = await chromium.connectOverCDP(address)
    const [context] = browser.contexts()
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    assert.ok(page)
    await page.getByRole('button', { name: 'Try the Demo first' }).click()
    const window = windowOn(page)
    await window.send('Hello from the package')
    await expect(window.transcript.getByText('Hello from the package')).toBeVisible()
    await expect(window.answer(/Demo/)).toBeVisible({ timeout: PATIENCE_MS })
    await expect(window.answer(/Demo/)).not.toHaveAccessibleName(/streaming|waiting/i)
    await checkSandbox(packed)
    await browser.close()
    tell({ area: 'a message in the packed app', runs: 1, gotThrough: { unanswered: 0 } })
  } catch (error) {
    throw new Error(`The packed app does not work. It said:\n${app.output()}`, { cause: error })
  } finally {
    await app.remove()
  }
}

/** Every page's process filters its system calls, and none was started without the sandbox. */
async function checkSandbox({ binary }: PackedApp): Promise<void> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')
  const all = await Promise.all(
    numbers.map(async (number) => ({
      words: (await read(`/proc/${number}/cmdline`)).split(/[\0 ]/),
      isFiltered: (await read(`/proc/${number}/status`)).includes('Seccomp:\t2'),
    })),
  )
  const own = all.filter(({ words }) => words[0] === binary)
  const renderers = own.filter(({ words }) => words.includes('--type=renderer'))
  const open = own.filter(({ words }) => words.includes('--no-sandbox')).length
  const unfiltered = renderers.filter(({ isFiltered }) => !isFiltered).length
  tell({ area: 'processes of the packed app', runs: own.length, gotThrough: { open, unfiltered } })
  assert.ok(renderers.length > 0)
  assert.deepEqual({ open, unfiltered }, { open: 0, unfiltered: 0 })
}

if (process.platform === 'linux') await attackPackage()
else process.stdout.write('The packed app is attacked on Linux only.\n')
