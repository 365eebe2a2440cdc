import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  fitContext,
  isSentReason,
  reserveFor,
  type ContextEntry,
  type ContextRoom,
  type Fit,
} from './context-window.ts'

const user = (tokens: number, mark?: ContextEntry['mark']): ContextEntry => ({
  role: 'user',
  tokens,
  mark,
})
const answer = (tokens: number, mark?: ContextEntry['mark']): ContextEntry => ({
  role: 'assistant',
  tokens,
  mark,
})
const room = (windowTokens?: number, reserveTokens = 0, fixedTokens = 0): ContextRoom => ({
  windowTokens,
  reserveTokens,
  fixedTokens,
})

it('takes everything where the window is unknown', () => {
  const fit = fitContext([user(9e9), answer(9e9), user(1)], room())
  expect(fit.reasons).toEqual(['recent', 'recent', 'asked'])
})

it('takes whole exchanges, the newest first, and stops at the first that does not fit', () => {
  const entries = [user(1), answer(1), user(50), answer(60), user(10), answer(10), user(5)]
  const fit = fitContext(entries, room(130, 5))
  expect(fit.reasons).toEqual([
    'no-room',
    'no-room',
    'no-room',
    'no-room',
    'recent',
    'recent',
    'asked',
  ])
  expect(fit.usedTokens).toBe(25)
})

it('keeps what is pinned in, with its question, and what is left out, out', () => {
  const entries = [
    user(10),
    answer(10, 'pinned'),
    user(40),
    answer(40),
    user(10, 'left-out'),
    answer(10),
    user(5),
  ]
  const fit = fitContext(entries, room(60, 10, 3))
  expect(fit.reasons).toEqual([
    'question-of-pinned',
    'pinned',
    'no-room',
    'no-room',
    'left-out',
    'recent',
    'asked',
  ])
  expect(fit.usedTokens).toBe(38)
})

it('leaves a question out that the user left out, though its answer is pinned', () => {
  const fit = fitContext([user(1, 'left-out'), answer(1, 'pinned'), user(1)], room(100))
  expect(fit.reasons).toEqual(['left-out', 'pinned', 'asked'])
})

it('sends what must be sent even when it is too long, and says by how much', () => {
  const fit = fitContext([user(30, 'pinned'), answer(5), user(90)], room(100, 20))
  expect(fit.reasons).toEqual(['pinned', 'no-room', 'asked'])
  expect(fit).toMatchObject({ usedTokens: 120, overflowTokens: 40 })
})

it('reserves the model’s longest answer, but never more than a quarter of the window', () => {
  expect(reserveFor({ windowTokens: 200_000 })).toBe(8192)
  expect(reserveFor({ windowTokens: 4096 })).toBe(1024)
  expect(reserveFor({ windowTokens: 200_000, maxOutputTokens: 64_000 })).toBe(50_000)
  expect(reserveFor({ maxOutputTokens: 500 })).toBe(500)
})

const entry = fc.record({
  role: fc.constantFrom('user', 'assistant'),
  tokens: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 400 })),
  mark: fc.option(fc.constantFrom('pinned', 'left-out'), { nil: undefined }),
}) satisfies fc.Arbitrary<ContextEntry>
const first: ContextEntry = { role: 'user', tokens: 1 }
const branch = fc
  .tuple(fc.array(entry, { maxLength: 30 }), fc.nat(400))
  .map(([before, tokens]) => [first].concat(before, { role: 'user', tokens }))
const anyRoom = fc.record({
  windowTokens: fc.option(fc.integer({ min: 1, max: 6000 }), { nil: undefined }),
  reserveTokens: fc.integer({ min: 0, max: 500 }),
  fixedTokens: fc.integer({ min: 0, max: 500 }),
})

const isForced = (reason: Fit['reasons'][number] | undefined): boolean =>
  isSentReason(reason) && reason !== 'recent'

/** What the user decided of an entry, if anything. */
const decided = ({ tokens, mark }: ContextEntry): string | undefined => {
  if (mark === 'left-out') return mark
  return tokens === 0 ? 'empty' : mark
}

it('holds what the user decided, whatever the room', () => {
  fc.assert(
    fc.property(branch, anyRoom, (entries, limits) => {
      const { reasons } = fitContext(entries, limits)
      const asDecided = reasons.map((reason, index) => decided(entries[index]!) ?? reason)
      expect(reasons).toEqual([...asDecided.slice(0, -1), 'asked'])
    }),
  )
})

it('counts what it sends, and never exceeds the room by its own choice', () => {
  fc.assert(
    fc.property(branch, anyRoom, (entries, limits) => {
      const { reasons, usedTokens, overflowTokens } = fitContext(entries, limits)
      const sum = (isCounted: (reason: Fit['reasons'][number] | undefined) => boolean): number =>
        entries.reduce((all, { tokens }, i) => all + (isCounted(reasons[i]) ? tokens : 0), 0)
      expect(usedTokens).toBe(limits.fixedTokens + sum(isSentReason))
      const limit = (limits.windowTokens ?? Infinity) - limits.reserveTokens
      expect(overflowTokens).toBe(Math.max(0, limits.fixedTokens + sum(isForced) - limit))
      expect(!reasons.includes('recent') || usedTokens <= limit).toBe(true)
      expect(limits.windowTokens === undefined && reasons.includes('no-room')).toBe(false)
    }),
  )
})

it('cuts from the old end only, and never between a question and its answers', () => {
  fc.assert(
    fc.property(branch, anyRoom, (entries, limits) => {
      const { reasons } = fitContext(entries, limits)
      const lastCut = reasons.lastIndexOf('no-room')
      const next = entries.findIndex(({ role }, index) => index > lastCut && role === 'user')
      expect(reasons.slice(0, lastCut < 0 ? 0 : next)).not.toContain('recent')
    }),
  )
})

it('with more room everything stays in that was in', () => {
  fc.assert(
    fc.property(branch, anyRoom, fc.nat(3000), (entries, limits, more) => {
      const windowTokens = limits.windowTokens && limits.windowTokens + more
      const small = fitContext(entries, limits).reasons
      const large = fitContext(entries, { ...limits, windowTokens }).reasons
      const lost = small.filter((reason, i) => isSentReason(reason) && !isSentReason(large[i]))
      expect(lost).toEqual([])
    }),
  )
})
