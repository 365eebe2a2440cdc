import { startBenchServer, type BenchServer } from '../bench-server.ts'
import { median, msBetween, says, spread } from '../figures.ts'
import { answer, question } from '../seed-conversation.ts'
import setUp from '../../e2e/harness/stage.ts'
import { openBenchedApp, type BenchedApp, type SeededPlan } from './app-window.ts'
import { buildPage, openParts } from './bench-page.ts'
import { findRuntime } from './runtime.ts'

// What a person notices of a long conversation, in the app itself.
const rounds = 5
const fast = { kind: 'mixed', perSecond: 1_500, chars: 50_000 } as const
const slow = { kind: 'paced', perSecond: 100, deltas: 1_500 } as const
const short = { kind: 'mixed', perSecond: 1_500, chars: 2_000 } as const

const many = (title: string, messages: number, count: number): readonly SeededPlan[] =>
  Array.from({ length: count }, (_, at) => ({ title: `${title} ${at}.`, messages, plan: short }))

const tearDown = await setUp()
try {
  await using server = await startBenchServer()
  await using bench = await openBenchedApp(server.url, [
    ...many('Small', 10, 100),
    ...many('Thousand', 1_000, rounds + 1),
    ...many('Ten thousand', 10_000, rounds + 1),
    { title: 'To be read', messages: 1_000, plan: slow },
    { title: 'To be drained', messages: 10, plan: fast },
  ])
  await measureOpening(bench)
  await measureDraining(bench, server)
  await measureStillness(bench, server)
  await measureMemory(bench, server)
} finally {
  await tearDown()
}

async function measureOpening({ open }: BenchedApp): Promise<void> {
  await using built = await buildPage()
  await using parts = await openParts(await findRuntime(), built.address)
  const said = { question, answer }
  const [thousand, tenThousand]: [number[], number[]] = [[], []]
  const [all, texts]: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round += 1) {
    await open('Small 0.')
    const one = await open(`Thousand ${round}.`)
    await open('Small 1.')
    const ten = await open(`Ten thousand ${round}.`)
    const mounted = await parts.bench('mountAll', 'messages', 1_000, said)
    const bare = await parts.bench('mountAll', 'texts', 1_000, said)
    // What is loaded with the first one is not of the second.
    if (round === 0) continue
    thousand.push(one)
    tenThousand.push(ten)
    all.push(mounted)
    texts.push(bare)
  }
  const ratio = median(thousand) / median(all)
  says({
    bench: 'opening a conversation of 1,000 messages',
    what: 'from the press to the frame with its end',
    baseline: `the same messages, all of them mounted ${spread(all, 'ms', 0)}`,
    subject: `${spread(thousand, 'ms', 0)}, ${ratio.toFixed(3)} ×`,
    bound: { words: '≤ 0.1 ×', kept: ratio <= 0.1 },
  })
  says({
    bench: 'opening a conversation of 1,000 messages',
    what: 'beside bare texts, without heads, acts or an app around them',
    baseline: `all of them mounted ${spread(texts, 'ms', 0)}`,
    subject: `${spread(thousand, 'ms', 0)}, ${(median(thousand) / median(texts)).toFixed(3)} ×`,
  })
  const growth = median(tenThousand) / median(thousand)
  says({
    bench: 'opening a conversation of 10,000 messages',
    what: 'the same',
    baseline: `1,000 messages ${spread(thousand, 'ms', 0)}`,
    subject: `${spread(tenThousand, 'ms', 0)}, ${growth.toFixed(2)} ×`,
    bound: { words: '≤ 1.3 ×', kept: growth <= 1.3 },
  })
}

async function measureDraining(bench: BenchedApp, server: BenchServer): Promise<void> {
  const { page, window, open } = bench
  await open('To be drained')
  const shares: number[] = []
  const longTasks: number[] = []
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate(watchAnswer)
    await window.send(`Once more: ${round}.`)
    const sent = await server.nextSent()
    const seen = await page.evaluate(
      () => Reflect.get(globalThis, 'answerSeen') as Promise<{ ms: number; longMs: number[] }>,
    )
    shares.push(seen.ms / msBetween(sent.firstNs, sent.lastNs))
    longTasks.push(...seen.longMs)
  }
  const share = median(shares)
  says({
    bench: '50 KB at 1,500 tokens/s in the window',
    what: 'from the first word seen to the end seen, by the source’s own time',
    baseline: 'source 1.000 ×',
    subject: spread(shares, '×', 3),
    bound: { words: '≤ 1.03 ×', kept: share <= 1.03 },
  })
  says({
    bench: '50 KB at 1,500 tokens/s in the window',
    what: 'tasks of more than 50 ms after the first paint',
    baseline: 'none',
    subject:
      longTasks.length === 0
        ? 'none'
        : `${longTasks.length}, at worst ${Math.max(...longTasks)} ms`,
    bound: { words: 'none', kept: longTasks.length === 0 },
  })
}

/** Runs in the page: from the first word of the next answer to its end. */
function watchAnswer(): void {
  const longMs: number[] = []
  let firstMs: number | undefined
  const observer = new PerformanceObserver((list) => {
    // What began before the first words were there is what drew them.
    for (const { startTime, duration } of list.getEntries()) {
      if (startTime >= (firstMs ?? Infinity)) longMs.push(Math.round(duration))
    }
  })
  const seen = new Promise<{ ms: number; longMs: number[] }>((resolve) => {
    const look = (): void => {
      const article = document.querySelector('[role=log] article[aria-busy=true]')
      const hasWords = (article?.querySelector('.markdown')?.textContent ?? '') !== ''
      if (firstMs === undefined && hasWords) {
        firstMs = performance.now()
        observer.observe({ type: 'longtask' })
      }
      if (firstMs !== undefined && !article) {
        observer.disconnect()
        resolve({ ms: performance.now() - firstMs, longMs })
        return
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  Reflect.set(globalThis, 'answerSeen', seen)
}

async function measureStillness(bench: BenchedApp, server: BenchServer): Promise<void> {
  const { page, window, open } = bench
  await open('To be read')
  await window.send('Go on.')
  await page.getByRole('button', { name: 'Stop' }).waitFor()
  await window.transcript.hover()
  await page.mouse.wheel(0, -4_000)
  await page.getByRole('button', { name: /^Jump to latest/ }).waitFor()
  // What a wheel still moves is the reader's doing.
  await page
    .evaluate(
      () =>
        new Promise<void>(
          (resolve) =>
            document
              .querySelector('[role=log]')
              ?.addEventListener('scrollend', () => resolve(), { once: true }) ?? resolve(),
        ),
    )
    .catch(() => undefined)
  const movedPx = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const log = document.querySelector('[role=log]')
        const top = log?.getBoundingClientRect().top ?? 0
        const article = [...document.querySelectorAll('[role=log] article')].find(
          (one) => one.getBoundingClientRect().bottom > top,
        )
        const from = article?.getBoundingClientRect().top ?? 0
        const begun = performance.now()
        let worst = 0
        const look = (): void => {
          worst = Math.max(worst, Math.abs((article?.getBoundingClientRect().top ?? 0) - from))
          if (performance.now() - begun > 5_000) resolve(worst)
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
  )
  await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden', timeout: 60_000 })
  await server.nextSent()
  says({
    bench: 'reading above an answer that streams',
    what: 'the most that the message at the top moved in five seconds',
    baseline: '0 px',
    subject: `${movedPx.toFixed(1)} px`,
    bound: { words: '0 px', kept: movedPx === 0 },
  })
}

async function measureMemory(bench: BenchedApp, server: BenchServer): Promise<void> {
  const { page, window, open, heapBytes } = bench
  const stream = async (title: string): Promise<void> => {
    await open(title)
    await window.send('Go on.')
    await server.nextSent()
    await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden' })
  }
  for (let at = 0; at < 15; at += 1) await open(`Small ${at}.`)
  await stream('Small 15.')
  await page.getByRole('button', { name: 'New conversation' }).click()
  const before = await heapBytes()
  for (let at = 0; at < 100; at += 1) await open(`Small ${at}.`)
  for (let at = 20; at < 40; at += 1) await stream(`Small ${at}.`)
  for (let at = 60; at < 75; at += 1) await open(`Small ${at}.`)
  await page.getByRole('button', { name: 'New conversation' }).click()
  const after = await heapBytes()
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
  says({
    bench: '100 conversations opened and left, and 20 answers',
    what: 'what the window holds after a collection',
    baseline: `before ${megabytes(before)}`,
    subject: `${megabytes(after)}, ${(after / before).toFixed(2)} ×`,
    bound: { words: '≤ 1.1 ×', kept: after / before <= 1.1 },
  })
}
