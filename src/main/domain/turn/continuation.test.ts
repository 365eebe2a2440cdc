import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PartId } from '../../../shared/model/ids.ts'
import type { Part } from '../../../shared/model/part.ts'
import type { StreamEvent } from '../../../shared/model/turn-event.ts'
import { continuationPrompt, createContinuation } from './continuation.ts'

const part = (text: string, kind: Part['kind'] = 'text', id = 'text'): Part => ({
  id: id as PartId,
  kind,
  text,
})
const id = 'text' as PartId

/** The whole text after `pieces` were joined to `begun`. */
function joined(begun: string, pieces: readonly string[]): string {
  const { join, flush } = createContinuation([part(begun)])
  const events = [
    ...join({ type: 'part.opened', partId: id, kind: 'text' }),
    ...pieces.flatMap((text) => join({ type: 'part.delta', partId: id, text })),
    ...join({ type: 'part.closed', partId: id }),
    ...flush(),
  ]
  return events.reduce(
    (text, event) =>
      event.type === 'part.delta' && event.partId === id ? text + event.text : text,
    begun,
  )
}

describe('a continued answer', () => {
  it('goes on in the middle of a word', () => {
    expect(joined('in the middle of this sen', ['tence', ' it ends.'])).toBe(
      'in the middle of this sentence it ends.',
    )
  })

  it('loses what the model says again, however it is split', () => {
    const begun = 'First a step. Then the second step, which is'
    const rest = 'the second step, which is longer.'
    const whole = 'First a step. Then the second step, which is longer.'
    for (let at = 0; at <= rest.length; at += 1) {
      expect(joined(begun, [rest.slice(0, at), rest.slice(at)])).toBe(whole)
    }
    expect(joined(begun, [...rest])).toBe(whole)
  })

  it('keeps a short repetition, which may be meant', () => {
    expect(joined('ha ha', [' ha!'])).toBe('ha ha ha!')
    expect(joined('1, 2, 2', [', 2, 3'])).toBe('1, 2, 2, 2, 3')
  })

  it('has one space at the seam, not two', () => {
    expect(joined('and then ', [' it rained'])).toBe('and then it rained')
  })

  it('loses nothing when the model says nothing but what was there', () => {
    expect(joined('the very end of it', ['the very end of it'])).toBe('the very end of it')
  })

  it('drops no character of text that repeats nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (begun, pieces) => {
        // Marks that occur on one side only make every repetition impossible.
        const marked = pieces.map((piece) => `\u0001${piece}`)
        fc.pre(!begun.includes('\u0001'))
        expect(joined(begun, marked)).toBe(begun + marked.join(''))
      }),
    )
  })

  it('joins the same however the text is split', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.nat(), (begun, rest, cut) => {
        const at = rest.length === 0 ? 0 : cut % rest.length
        expect(joined(begun, [rest.slice(0, at), rest.slice(at)])).toBe(joined(begun, [rest]))
      }),
    )
  })

  it('keeps new reasoning apart from the old, under an id of its own', () => {
    const begun = [part('why', 'reasoning', 'thought'), part('so far')]
    const { join } = createContinuation(begun)
    const thought = 'thought' as PartId
    const events: readonly StreamEvent[] = [
      ...join({ type: 'part.opened', partId: thought, kind: 'reasoning' }),
      ...join({ type: 'part.delta', partId: thought, text: 'more' }),
    ]
    const ids = events.map((event) => ('partId' in event ? event.partId : ''))
    expect(new Set(ids).size).toBe(1)
    expect(begun.map((old) => old.id)).not.toContain(ids[0])
  })

  it('opens a part of its own after an answer that broke off in its reasoning', () => {
    const { join } = createContinuation([part('hm', 'reasoning', 'text')])
    expect(join({ type: 'part.opened', partId: id, kind: 'text' })).toEqual([
      { type: 'part.opened', partId: 'more-1-text', kind: 'text' },
    ])
  })

  it('is asked for with what is there and an instruction', () => {
    const prompt = continuationPrompt(question, [part('Half of it ')], 'instruction')
    expect(prompt.map(({ role }) => role)).toEqual(['user', 'assistant', 'user'])
    expect(prompt[1]?.text).toBe('Half of it')
  })

  it('is asked for with what is there alone where the model goes on from that', () => {
    const prompt = continuationPrompt(question, [part('Half of it\n\n')], 'prefill')
    expect(prompt).toEqual([...question, { role: 'assistant', text: 'Half of it' }])
  })

  it('is asked for with its text alone, whatever stands beside it', () => {
    const begun = [
      part('hm', 'reasoning', 'thought'),
      part('Half '),
      { ...part('', 'citation', 'source'), source: { title: 'A book' } },
    ]
    expect(continuationPrompt(question, begun, 'prefill').at(-1)?.text).toBe('Half')
  })

  it('is never asked for with an empty message', () => {
    for (const way of ['prefill', 'instruction'] as const) {
      expect(continuationPrompt(question, [], way)).toEqual(question)
      expect(continuationPrompt(question, [part(' \n')], way)).toEqual(question)
      expect(continuationPrompt(question, [part('hm', 'reasoning')], way)).toEqual(question)
    }
  })

  it('goes on in its text when citations stand behind it', () => {
    const source: Part = { ...part('', 'citation', 'source'), source: { title: 'A book' } }
    const { join, flush } = createContinuation([part('the first half of'), source])
    const events = [
      ...join({ type: 'part.opened', partId: 'part-0' as PartId, kind: 'text' }),
      ...join({ type: 'part.delta', partId: 'part-0' as PartId, text: ' a sentence' }),
      ...flush(),
    ]
    expect(events).toEqual([{ type: 'part.delta', partId: id, text: ' a sentence' }])
  })

  it('opens a text of its own after a tool call', () => {
    const call: Part = { ...part('{', 'tool-call', 'call'), toolName: 'now' }
    const { join } = createContinuation([part('so far'), call])
    expect(join({ type: 'part.opened', partId: id, kind: 'text' })).toEqual([
      { type: 'part.opened', partId: 'more-2-text', kind: 'text' },
    ])
  })

  it('has the white space at the seam once, which the model was not shown', () => {
    expect(joined('One.\n\n', ['\n\nTwo.'])).toBe('One.\n\nTwo.')
    expect(joined('One.\n\n', ['\n', '\nTwo.'])).toBe('One.\n\nTwo.')
    expect(joined('if (a) {\n  ', ['\n    b()'])).toBe('if (a) {\n    b()')
    expect(joined('One.\n', ['Two.'])).toBe('One.\nTwo.')
    expect(joined('the second step, which \n', ['the second step, which is longer'])).toBe(
      'the second step, which \nis longer',
    )
  })

  it('keeps the first space of a prefilled answer', () => {
    expect(joined('and then', [' it', ' rained'])).toBe('and then it rained')
  })

  it('is the whole text for a model that says again any length of what it was shown', () => {
    const words = fc.array(fc.constantFrom(' ', '\n\n', ', ', '.\n- '), {
      minLength: 12,
      maxLength: 60,
    })
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.nat(), (gaps, first, again, second) => {
        // Numbered, so that no end of it stands twice.
        const whole = gaps
          .map((gap, at) => `word${at}${gap}`)
          .join('')
          .trimEnd()
        const cut = 40 + (first % (whole.length - 40))
        const begun = whole.slice(0, cut)
        const shown = begun.trimEnd()
        const repeated = 12 + (again % (Math.min(shown.length, 400) - 12))
        const said = shown.slice(-repeated) + whole.slice(shown.length)
        const at = second % (said.length + 1)
        expect(joined(begun, [said.slice(0, at), said.slice(at)])).toBe(whole)
      }),
    )
  })

  it('is the whole text for a model that is shown its beginning without the last white space', () => {
    const word = fc.constantFrom('a', 'bread', 'Überraschung', '👋', '}', 'x;')
    const space = fc.constantFrom(' ', '\n', '\n\n', '\n  ', '\t')
    const words = fc.array(fc.tuple(word, space), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (pairs, first, second) => {
        // Words that follow each other but once: what is said twice is another matter.
        const whole = pairs
          .map(([one, gap], at) => `${one}${at}${gap}`)
          .join('')
          .trimEnd()
        const cut = 1 + (first % (whole.length - 1))
        const begun = whole.slice(0, cut)
        const rest = whole.slice(begun.trimEnd().length)
        const at = second % (rest.length + 1)
        expect(joined(begun, [rest.slice(0, at), rest.slice(at)])).toBe(whole)
      }),
    )
  })
})

const question = [{ role: 'user', text: 'Q' }] as const
