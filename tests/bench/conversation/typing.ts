import type { Page } from '@playwright/test'
import setUp from '../../e2e/harness/stage.ts'
import { startBenchServer } from '../bench-server.ts'
import { percentile, says } from '../figures.ts'
import { openBenchedApp, type BenchedApp } from './app-window.ts'

// From each key to the screen, at a person's pace, in turns in an empty window that does nothing and
// under a long conversation to which an answer is being written.
const rounds = 4
const title = 'To be typed in'
/** More than is typed under it, also where a busy machine types slowly. */
const plan = { kind: 'paced', perSecond: 100, deltas: 9_000 } as const
const text =
  'the quick brown fox jumps over the lazy dog and sleeps for a while in the sun before it goes on its way home '
/** From each key to the next, in milliseconds; the same for either side. */
const pace = humanPace(text.length)

const tearDown = await setUp()
try {
  await using server = await startBenchServer()
  await using bench = await openBenchedApp(server.url, [{ title, messages: 10_000, plan }])
  await bench.page.evaluate(watchKeys)
  await typeIdle(bench)
  const [idle, busy]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    idle.push(...(await typeIdle(bench)))
    busy.push(...(await typeWhileStreaming(bench)))
  }
  const [from, to] = [percentile(idle, 0.95), percentile(busy, 0.95)]
  const ratio = to / from
  const name = 'a key’s way to the screen while a chat of 10,000 messages streams'
  says({
    bench: name,
    what: `p95 of ${busy.length} keys`,
    baseline: `an empty one, idle ${from.toFixed(1)} ms`,
    subject: `${to.toFixed(1)} ms, ${ratio.toFixed(2)} ×`,
    bound: { words: '≤ 1.2 ×', kept: ratio <= 1.2 },
  })
  for (const [what, share] of [
    ['the median', 0.5],
    ['p99', 0.99],
  ] as const) {
    const [before, after] = [percentile(idle, share), percentile(busy, share)]
    says({
      bench: name,
      what,
      baseline: `an empty one, idle ${before.toFixed(1)} ms`,
      subject: `${after.toFixed(1)} ms, ${(after / before).toFixed(2)} ×`,
    })
  }
} finally {
  await tearDown()
}

async function typeIdle(bench: BenchedApp): Promise<readonly number[]> {
  await bench.page.getByRole('button', { name: 'New conversation' }).click()
  return await typeText(bench)
}

async function typeWhileStreaming(bench: BenchedApp): Promise<readonly number[]> {
  const { page, window, open } = bench
  await open(title)
  await window.send('Go on.')
  const stop = page.getByRole('button', { name: 'Stop' })
  await page.waitForFunction(
    () =>
      (document.querySelector('[role=log] article[aria-busy=true] .markdown')?.textContent ?? '')
        .length > 500,
  )
  const keysMs = await typeText(bench)
  if (!(await stop.isVisible())) throw new Error('The answer ended before the typing did.')
  await stop.click()
  await stop.waitFor({ state: 'hidden' })
  return keysMs
}

/** Types as a person does, and gives what each key took. */
async function typeText({ page, window }: BenchedApp): Promise<readonly number[]> {
  await page.evaluate(() => Reflect.set(globalThis, 'keysMs', []))
  await window.composer.focus()
  for (const [at, gapMs] of pace.entries()) await pressKey(page, text.charAt(at), gapMs)
  const keysMs = await page.evaluate(() => Reflect.get(globalThis, 'keysMs') as number[])
  if (keysMs.length !== pace.length) throw new Error(`${keysMs.length} keys were shown.`)
  await window.composer.fill('')
  return keysMs
}

/** Each key is held until the next one. */
async function pressKey(page: Page, letter: string, heldMs: number): Promise<void> {
  await page.keyboard.press(letter === ' ' ? 'Space' : letter, { delay: heldMs })
}

/**
 * 70 to 180 ms from one key to the next, and for one in 25 it is 30 ms, as where another finger is on
 * its way already: about 100 words a minute. The same list in each run.
 */
function humanPace(keys: number): readonly number[] {
  let state = 7
  const random = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
  return Array.from({ length: keys }, () => (random() < 1 / 25 ? 30 : 70 + 110 * random()))
}

/** Runs in the page: from each key to the task after the frame that shows it. */
function watchKeys(): void {
  const heard = ({ timeStamp }: KeyboardEvent): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        ;(Reflect.get(globalThis, 'keysMs') as number[]).push(performance.now() - timeStamp)
      })
      port1.start()
      port2.postMessage(0)
    })
  }
  addEventListener('keydown', heard, true)
}
