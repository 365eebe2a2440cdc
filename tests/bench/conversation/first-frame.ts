import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { handOver, makeAppFolder, openToAll } from '../../e2e/harness/app-user.ts'
import { launchApp } from '../../e2e/harness/launch-app.ts'
import setUp, { readStage } from '../../e2e/harness/stage.ts'
import { median, says, spread } from '../figures.ts'

// From the start of the process to the first frame with something in it: the app, and a window of
// the same Electron that shows one word.
const rounds = 7
const word = 'data:text/html,<!doctype html><title>Bare</title><p>Liminal</p>'

const tearDown = await setUp()
const folder = await mkdtemp(path.join(tmpdir(), 'liminal-bench-host-'))
try {
  await cp(path.join(import.meta.dirname, 'host'), folder, { recursive: true })
  await openToAll(folder)
  const userData = await makeAppFolder('bench')
  // The first start makes the library and the code cache.
  await firstFrameOfApp(userData)
  await firstFrameOfBare(folder)
  const [app, bare]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await firstFrameOfBare(folder))
    app.push(await firstFrameOfApp(userData))
  }
  await rm(userData, { recursive: true, force: true, maxRetries: 5 })
  const ratio = median(app) / median(bare)
  says({
    bench: 'start',
    what: 'from the process to the first frame of the shell',
    baseline: `a bare window ${spread(bare, 'ms', 0)}`,
    subject: `${spread(app, 'ms', 0)}, ${ratio.toFixed(2)} ×`,
    bound: { words: '≤ 1.1 ×', kept: ratio <= 1.1 },
  })
} finally {
  await rm(folder, { recursive: true, force: true })
  await tearDown()
}

async function firstFrameOfApp(userData: string): Promise<number> {
  const begun = Date.now()
  const launched = await launchApp({ userData })
  const painted = await firstPaint(launched.page)
  await launched.close()
  return painted - begun
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
