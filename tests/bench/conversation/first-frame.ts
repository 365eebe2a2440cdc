import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { handOver, makeAppFolder, openToAll } from '../../e2e/harness/app-user.ts'
import { launchApp } from '../../e2e/harness/launch-app.ts'
import setUp, { readStage } from '../../e2e/harness/stage.ts'
import { median, says, spread } from '../figures.ts'

// From the start of the process to the first frame with something in it: the app, whose first frame
// is the picture of its shell, and a window of the same Electron that shows one word. Then, for the
// app, to the frame in which its composer has the keyboard.
const rounds = 9
const word = 'data:text/html,<!doctype html><title>Bare</title><p>Liminal</p>'

const tearDown = await setUp()
const folder = await mkdtemp(path.join(tmpdir(), 'liminal-bench-host-'))
try {
  await cp(path.join(import.meta.dirname, 'host'), folder, { recursive: true })
  await openToAll(folder)
  const userData = await makeAppFolder('bench')
  // The first start makes the library and the code cache.
  await framesOfApp(userData)
  await firstFrameOfBare(folder)
  const [app, composer, bare]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await firstFrameOfBare(folder))
    const frames = await framesOfApp(userData)
    app.push(frames.first)
    composer.push(frames.composer)
  }
  await rm(userData, { recursive: true, force: true, maxRetries: 5 })
  const ratio = median(app) / median(bare)
  says({
    bench: 'start',
    what: 'from the process to the first frame of the shell, without words yet',
    baseline: `a bare window ${spread(bare, 'ms', 0)}`,
    subject: `${spread(app, 'ms', 0)}, ${ratio.toFixed(2)} ×`,
    bound: { words: '≤ 1.1 ×', kept: ratio <= 1.1 },
  })
  says({
    bench: 'start',
    what: 'from the process to the words, and a composer that has the keyboard',
    baseline: `a bare window ${spread(bare, 'ms', 0)}`,
    subject: `${spread(composer, 'ms', 0)}, ${(median(composer) / median(bare)).toFixed(2)} ×`,
  })
} finally {
  await rm(folder, { recursive: true, force: true })
  await tearDown()
}

async function framesOfApp(userData: string): Promise<{ first: number; composer: number }> {
  const launched = await launchApp({ userData })
  const { page, startedAtMs } = launched
  const painted = await firstPaint(page)
  const ready = await composerReady(page)
  await launched.close()
  return { first: painted - startedAtMs, composer: ready - startedAtMs }
}

async function firstFrameOfBare(host: string): Promise<number> {
  const { executablePath, args, env } = readStage()
  const home = await makeAppFolder('home')
  const authority = await copyAuthority(home)
  await handOver(home)
  const begun = Date.now()
  const app = await _electron.launch({
    executablePath,
    // As the app is started, with another folder in its place.
    args: [...args.slice(0, -1), host, `--user-data-dir=${home}`],
    chromiumSandbox: true,
    cwd: home,
    env: {
      ...process.env,
      ...env,
      HOME: home,
      TMPDIR: home,
      LIMINAL_BENCH_PAGE: word,
      ...authority,
    },
  })
  const painted = await firstPaint(await app.firstWindow())
  await app.close()
  await rm(home, { recursive: true, force: true, maxRetries: 5 })
  return painted - begun
}

/** The display is opened by another user, who can't read this one's leave to do so. */
async function copyAuthority(home: string): Promise<Record<string, string>> {
  const given = process.env['XAUTHORITY']
  if (given === undefined) return {}
  const copied = path.join(home, 'Xauthority')
  await copyFile(given, copied)
  return { XAUTHORITY: copied }
}

/** By the clock on the wall. */
async function firstPaint(page: Page): Promise<number> {
  return await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const [entry] = list.getEntriesByName('first-contentful-paint')
          if (!entry) return
          observer.disconnect()
          resolve(performance.timeOrigin + entry.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
}

/** When the composer had the keyboard, and a frame with it was made, by the clock on the wall. */
async function composerReady(page: Page): Promise<number> {
  return await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.activeElement?.localName !== 'textarea') requestAnimationFrame(look)
          else requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
        }
        look()
      }),
  )
}
