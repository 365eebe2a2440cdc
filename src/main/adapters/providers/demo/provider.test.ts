import { expect, test } from 'vitest'
import type { ModelId } from '../../../../shared/model/ids.ts'
import type { StreamEvent } from '../../../../shared/model/turn-event.ts'
import type { Clock } from '../../../ports/clock.ts'
import { createDemoProvider } from './provider.ts'

test('an answer quotes the first words of the question, and nothing of its markup', async () => {
  const { text } = await answer('demo-writer', [
    '**Why** is `the` sky\n\nblue [today](x) and not green?',
  ])
  expect(text).toContain('“Why is the sky blue today (x) and …”')
})

test('an emoji that is joined of several stays whole when it is quoted', async () => {
  const { text } = await answer('demo-writer', ['Hello 👩‍👩‍👧‍👦, why?'])
  expect(text).toContain('“Hello 👩‍👩‍👧‍👦, why?”')
})

test('a second question in a conversation is answered otherwise than the first', async () => {
  const first = await answer('demo-writer', ['Hello'])
  const second = await answer('demo-writer', ['Hello', 'Hello'])
  expect(second.text).not.toBe(first.text)
})

test('an answer that broke off is carried on from its last character', async () => {
  const begun = await answer('demo-interrupted', ['Hello'])
  const request = {
    model: 'demo-interrupted' as ModelId,
    isContinuation: true,
    messages: [
      { role: 'user', text: 'Hello' },
      { role: 'assistant', text: begun.text },
      { role: 'user', text: 'Go on.' },
    ],
  } as const
  const clock = createCountingClock()
  const { signal } = new AbortController()
  const events = await Array.fromAsync(createDemoProvider({ clock }).stream(request, {}, signal))
  const rest = events.map((event) => (event.type === 'part.delta' ? event.text : '')).join('')
  expect(begun.text + rest).toContain('in the middle of this sentence the line broke.')
  expect(events.at(-1)).toEqual({ type: 'ended', outcome: { state: 'complete' } })
})

test('drafts differ each time they are asked for, so that their versions can be compared', async () => {
  const request = {
    model: 'demo-drafts' as ModelId,
    messages: [{ role: 'user', text: 'Remind them.' }],
  } as const
  const provider = createDemoProvider({ clock: createCountingClock() })
  const drafts: string[] = []
  for (let take = 0; take < 5; take += 1) {
    const stream = provider.stream(request, {}, new AbortController().signal)
    const events = await Array.fromAsync(stream)
    drafts.push(events.map((event) => (event.type === 'part.delta' ? event.text : '')).join(''))
  }
  expect(new Set(drafts).size).toBe(4)
  expect(drafts[4]).toBe(drafts[0])
})

test('the model with the small window fails at the second question, and answers it alone', async () => {
  const model = 'demo-context-overflow'
  const first = await answer(model, ['Hello'])
  expect(first.events.at(-1)).toMatchObject({ outcome: { state: 'complete' } })
  const second = await answer(model, ['Hello', first.text, 'And then?'])
  expect(second.events).toMatchObject([
    { outcome: { fault: { code: 'provider.contextOverflow', data: { limitTokens: 150 } } } },
  ])
  const alone = await answer(model, ['And then?'])
  expect(alone.events.at(-1)).toMatchObject({ outcome: { state: 'complete' } })
})

test('the long answer is about fifty kilobytes, at 360 tokens a second', async () => {
  const { text, events, elapsedMs } = await answer('demo-long', ['Go'])
  expect(Buffer.byteLength(text)).toBeGreaterThan(48_000)
  expect(Buffer.byteLength(text)).toBeLessThan(56_000)
  const tokens = events.filter((event) => event.type === 'part.delta').length
  expect((tokens * 1000) / elapsedMs).toBeGreaterThan(330)
  expect((tokens * 1000) / elapsedMs).toBeLessThan(390)
})

test('the first piece waits for its time, and the rest for theirs', async () => {
  const clock = createCountingClock()
  const stream = ask('demo-writer', ['Hi'], clock)
  for await (const event of stream) {
    if (event.type !== 'part.delta') continue
    expect(clock.monotonicMs()).toBeGreaterThanOrEqual(300)
    break
  }
})

test('no timer is left by an answer, whole, stopped or abandoned', async () => {
  const clock = createCountingClock()
  const stop = new AbortController()
  for await (const event of ask('demo-writer', ['Hi'], clock)) void event
  for await (const event of ask('demo-slow', ['Hi'], clock, stop.signal)) {
    if (event.type === 'part.delta') stop.abort()
  }
  for await (const event of ask('demo-slow', ['Hi'], clock)) if (event.type === 'part.delta') break
  expect(clock.pending()).toBe(0)
})

test('every model has a name of its own, and says that it is Demo', async () => {
  const provider = createDemoProvider({ clock: createCountingClock() })
  const models = await provider.listModels({}, new AbortController().signal)
  expect(new Set(models.map((model) => model.id)).size).toBe(models.length)
  expect(new Set(models.map((model) => model.label)).size).toBe(models.length)
  expect(models.filter((model) => !model.label.startsWith('Demo · '))).toEqual([])
  expect(models[0]?.id).toBe('demo-writer')
})

test('a model that Demo does not have is gone', async () => {
  const { events } = await answer('demo-nope', ['Hi'])
  expect(events).toMatchObject([
    { type: 'ended', outcome: { state: 'failed', fault: { code: 'provider.modelGone' } } },
  ])
})

function ask(
  model: string,
  questions: readonly string[],
  clock: Clock,
  signal = new AbortController().signal,
): AsyncIterable<StreamEvent> {
  const messages = questions.map((text) => ({ role: 'user', text }) as const)
  return createDemoProvider({ clock }).stream({ model: model as ModelId, messages }, {}, signal)
}

async function answer(model: string, questions: readonly string[]) {
  const clock = createCountingClock()
  const events: StreamEvent[] = []
  for await (const event of ask(model, questions, clock)) events.push(event)
  const text = events.map((event) => (event.type === 'part.delta' ? event.text : '')).join('')
  return { text, events, elapsedMs: clock.monotonicMs() }
}

/** A clock whose waits are over at once, and which knows how many are still to come. */
function createCountingClock(): Clock & { readonly pending: () => number } {
  let nowMs = 0
  let pending = 0
  return {
    now: () => nowMs,
    timeZone: () => 'UTC',
    monotonicMs: () => nowMs,
    pending: () => pending,
    after(delayMs, callback) {
      let isPending = true
      pending += 1
      const settle = () => {
        if (isPending) pending -= 1
        isPending = false
      }
      const due = setImmediate(() => {
        settle()
        nowMs += delayMs
        callback()
      })
      return () => {
        clearImmediate(due)
        settle()
      }
    },
  }
}
