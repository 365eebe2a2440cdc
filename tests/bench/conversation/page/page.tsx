import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import '../../../../src/renderer/styles/app.css'
import { AllMessages, AllTexts, messagesOf, type SaidInTurns } from './all-mounted.tsx'
import { highlight } from './highlight.ts'
import { subjects, type SubjectName } from './subjects.tsx'

/** What a run says of its updates, in milliseconds of the page's own clock. */
export interface StreamedRun {
  readonly updates: number
  /** Of the updates around these lengths, the median of what one took. */
  readonly atMs: readonly { readonly chars: number; readonly medianMs: number }[]
}

interface StreamOptions {
  readonly subject: SubjectName
  readonly text: string
  /** In how many pieces it comes. */
  readonly updates: number
  /** Only each so many-th is drawn. */
  readonly every?: number
  /** Whether each update is laid out before the next one comes. */
  readonly layOut?: boolean
  readonly lookAt?: readonly number[]
}

let root: Root | undefined

function place(): HTMLElement {
  const element = document.querySelector<HTMLElement>('#root')
  if (!element) throw new Error('There is no root.')
  return element
}

function empty(): void {
  root?.unmount()
  root = undefined
  place().replaceChildren()
}

/**
 * Runs `act` so many times, each in a task of its own, between which the browser does what else it
 * has to do. In the task itself and not after an `await`: the browser counts as script only what a
 * task calls.
 */
function inTasks(times: number, act: (at: number) => void): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve, reject) => {
    let at = 0
    port1.addEventListener('message', () => {
      try {
        at += 1
        if (at <= times) act(at)
      } catch (error) {
        reject(error)
      }
      if (at < times) port2.postMessage(0)
      else resolve()
    })
    port1.start()
    port2.postMessage(0)
  })
}

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

async function stream(options: StreamOptions): Promise<StreamedRun> {
  const { subject, text, updates, every = 1, layOut = false, lookAt = [] } = options
  empty()
  const mine = createRoot(place())
  root = mine
  const took: { chars: number; ms: number }[] = []
  await inTasks(updates, (update) => {
    if (update % every !== 0 && update !== updates) return
    const chars = Math.round((text.length * update) / updates)
    const begun = performance.now()
    flushSync(() => mine.render(subjects[subject](text.slice(0, chars), update < updates)))
    took.push({ chars, ms: performance.now() - begun })
    if (layOut) place().getBoundingClientRect()
  })
  await frame()
  return { updates: took.length, atMs: lookAt.map((chars) => around(took, chars, text.length)) }
}

function around(took: readonly { chars: number; ms: number }[], chars: number, length: number) {
  const near = took.filter((update) => Math.abs(update.chars - chars) < length / 25)
  const sorted = near.map(({ ms }) => ms).toSorted((a, b) => a - b)
  return { chars, medianMs: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN }
}

/** One text node that grows, as the plainest program would do it. */
async function growTextNode(text: string, updates: number): Promise<void> {
  empty()
  const code = document.createElement('code')
  const pre = document.createElement('pre')
  pre.append(code)
  place().append(pre)
  const node = document.createTextNode('')
  code.append(node)
  await inTasks(updates, (update) => {
    node.data = text.slice(0, Math.round((text.length * update) / updates))
    place().getBoundingClientRect()
  })
  await frame()
}

/**
 * Mounts every message at once, which are in memory already, and gives what that took until they were
 * painted.
 */
async function mountAll(look: AllLook, count: number, said: SaidInTurns): Promise<number> {
  const All = allLooks[look]
  const messages = messagesOf(count, said)
  empty()
  await warmUp(<All messages={messages.slice(0, 2)} />)
  const mine = createRoot(place())
  root = mine
  const begun = performance.now()
  flushSync(() => mine.render(<All messages={messages} />))
  window.scrollTo(0, place().scrollHeight)
  await frame()
  await inTasks(1, () => undefined)
  const tookMs = performance.now() - begun
  const mounted = place().querySelectorAll('article').length
  if (mounted !== count) throw new Error(`Of ${count} messages ${mounted} were mounted.`)
  return tookMs
}

/** What is loaded with the first answer is loaded then. */
async function warmUp(few: ReactNode): Promise<void> {
  const first = createRoot(place())
  flushSync(() => first.render(few))
  while (!place().querySelector('.markdown')) await frame()
  first.unmount()
}

const allLooks = { messages: AllMessages, texts: AllTexts }

/** As the app shows them, or nothing but what they say. */
type AllLook = keyof typeof allLooks

export interface BenchPage {
  readonly stream: typeof stream
  readonly growTextNode: typeof growTextNode
  readonly mountAll: typeof mountAll
  readonly empty: typeof empty
  readonly highlight: typeof highlight
}

Object.assign(window, {
  bench: { stream, growTextNode, mountAll, empty, highlight } satisfies BenchPage,
})
