import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PartId } from '../../../shared/model/ids.ts'
import { partKindSchema, type Part } from '../../../shared/model/part.ts'
import { downgradedText, textToContinue } from './downgrade.ts'

const part = (kind: Part['kind'], text: string, head: Partial<Part> = {}): Part => ({
  id: kind as PartId,
  kind,
  text,
  ...head,
})

describe('what a message becomes in a prompt', () => {
  it('is its text as it stands', () => {
    expect(downgradedText([part('text', 'Rest it.\n')])).toBe('Rest it.\n')
  })

  it('has no reasoning in it', () => {
    expect(downgradedText([part('reasoning', 'secret'), part('text', 'Rest it.')])).toBe('Rest it.')
    expect(downgradedText([part('reasoning', 'secret')])).toBe('')
  })

  it("keeps a refusal as the assistant's words", () => {
    expect(downgradedText([part('refusal', 'I cannot help with that.')])).toBe(
      'I cannot help with that.',
    )
  })

  it('tells a tool call in one line', () => {
    const call = part('tool-call', '{\n  "city": "Zürich"\n}', { toolName: 'get_weather' })
    expect(downgradedText([part('text', 'One moment.'), call])).toBe(
      'One moment.\n\n[Asked for the tool get_weather: { "city": "Zürich" }]',
    )
    expect(downgradedText([part('tool-call', '', { toolName: 'now' })])).toBe(
      '[Asked for the tool now.]',
    )
  })

  it('cuts arguments that are too long to be of use, and no character in two', () => {
    const text = downgradedText([part('tool-call', '👋'.repeat(500_000), { toolName: 'wave' })])
    expect(text.length).toBeLessThan(2_100)
    expect(text.isWellFormed()).toBe(true)
  })

  it('lists its sources at the end, each once', () => {
    const source = { title: 'On bread', url: 'https://example.com/bread' }
    expect(
      downgradedText([
        part('citation', 'overnight', { source }),
        part('text', 'Overnight.'),
        part('citation', '', { source }),
        part('citation', '', { source: { title: 'A book' } }),
      ]),
    ).toBe('Overnight.\n\nSources:\n1. On bread – https://example.com/bread\n2. A book')
  })

  it('is one piece of text, whatever the message holds', () => {
    const parts = fc.array(
      fc.record({
        id: fc.constant('part' as PartId),
        kind: fc.constantFrom(...partKindSchema.options),
        text: fc.string(),
      }),
    )
    fc.assert(
      fc.property(parts, (list) => {
        const text = downgradedText(list)
        const hasWords = list.some(
          ({ kind, text: said }) =>
            kind === 'tool-call' ||
            kind === 'citation' ||
            (kind !== 'reasoning' && said.trim() !== ''),
        )
        expect(text.trim() !== '').toBe(hasWords)
      }),
    )
  })
})

it('is its text alone where an answer is to be carried on', () => {
  const source = { title: 'A book' }
  expect(
    textToContinue([
      part('reasoning', 'hm'),
      part('text', 'Half of'),
      part('citation', '', { source }),
      part('tool-call', '{', { toolName: 'now' }),
      part('refusal', 'no'),
    ]),
  ).toBe('Half of')
})
