import { readFile } from 'node:fs/promises'
import type { CDPSession, ElectronApplication } from '@playwright/test'
import setUp from '../../e2e/harness/stage.ts'
import { startBenchServer } from '../bench-server.ts'
import { says, type Figure } from '../figures.ts'
import { answer, question } from '../seed-conversation.ts'
import { openBenchedApp } from './app-window.ts'
import { buildPage, openParts } from './bench-page.ts'
import { findRuntime } from './runtime.ts'

// What a window holds that has one long conversation open and nothing else: the app, and a page with
// all of the same messages mounted. Each in a process of its own that is new.
const count = 10_000
const title = 'To be held'

/** In megabytes. */
interface Held {
  readonly resident: number
  /** Without what the process shares with others; absent where the system does not tell. */
  readonly own: number | undefined
}

const tearDown = await setUp()
try {
  const ours = await heldByApp(true)
  const empty = await heldByApp(false)
  const theirs = await heldByPage('messages')
  const texts = await heldByPage('texts')
  const bench = `memory of the window’s process at ${count.toLocaleString('en')} messages`
  const all = 'the same messages, all of them mounted'
  const kept = { words: '≤ 0.3 ×', limit: 0.3 }
  if (ours.own !== undefined && theirs.own !== undefined) {
    says({ bench, what: 'its own', ...compared(all, theirs.own, ours.own, kept) })
    says({ bench, what: 'resident', ...compared(all, theirs.resident, ours.resident) })
  } else {
    says({ bench, what: 'resident', ...compared(all, theirs.resident, ours.resident, kept) })
  }
  says({
    bench,
    what: 'beside bare texts and beside the app’s window with nothing open (own, resident)',
    baseline: `bare texts ${both(texts)}, nothing open ${both(empty)}`,
    subject: both(ours),
  })
} finally {
  await tearDown()
}

async function heldByApp(isOpened: boolean): Promise<Held> {
  await using server = await startBenchServer()
  const plan = { kind: 'paced', perSecond: 1, deltas: 1 } as const
  await using bench = await openBenchedApp(server.url, [{ title, messages: count, plan }])
  const { launched, page, open, session } = bench
  if (isOpened) {
    await open(title)
    // What is above the first drawing is read after it.
    await page.locator(`[role=log] article[aria-setsize="${count}"]`).first().waitFor()
  }
  return await heldBy(launched.app, session)
}

async function heldByPage(look: 'messages' | 'texts'): Promise<Held> {
  await using built = await buildPage()
  await using parts = await openParts(await findRuntime(), built.address)
  await parts.bench('mountAll', look, count, { question, answer })
  return await heldBy(parts.app, parts.session)
}

/** After a collection, so that it is what is held and not what was left lying about. */
async function heldBy(app: ElectronApplication, session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { pid, workingSetSize } = await app.evaluate(({ app: electron, BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
    const found = electron.getAppMetrics().find((one) => one.pid === pid)
    return { pid, workingSetSize: found?.memory.workingSetSize ?? Number.NaN }
  })
  return { resident: workingSetSize / 1_024, own: await ownMegabytes(pid) }
}

/**
 * What Chromium's own task manager calls the memory footprint. A sandboxed process can be read by
 * root only: https://docs.kernel.org/filesystems/proc.html
 */
async function ownMegabytes(pid: number | undefined): Promise<number | undefined> {
  try {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8')
    const kilobytes = ['Private_Clean', 'Private_Dirty', 'Swap'].map((name) =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1]),
    )
    return kilobytes.reduce((sum, one) => sum + one, 0) / 1_024
  } catch {
    return undefined
  }
}

function compared(
  of: string,
  theirs: number,
  ours: number,
  bound?: { readonly words: string; readonly limit: number },
): Pick<Figure, 'baseline' | 'subject' | 'bound'> {
  const ratio = ours / theirs
  return {
    baseline: `${of} ${theirs.toFixed(0)} MB`,
    subject: `${ours.toFixed(0)} MB, ${ratio.toFixed(2)} ×`,
    ...(bound && { bound: { words: bound.words, kept: ratio <= bound.limit } }),
  }
}

function both({ own, resident }: Held): string {
  return `${own === undefined ? '? ' : own.toFixed(0)} and ${resident.toFixed(0)} MB`
}
