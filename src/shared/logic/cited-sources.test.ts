import { describe, expect, it } from 'vitest'
import type { PartId } from '../model/ids.ts'
import type { Part, PartSource } from '../model/part.ts'
import { citedSources, sourceList } from './cited-sources.ts'
import { messageText } from './message-text.ts'

let made = 0
const cited = (source: PartSource, text = ''): Part => ({
  id: `c-${(made += 1)}` as PartId,
  kind: 'citation',
  source,
  text,
})
const url = 'https://example.com/bread'

describe('the sources of an answer', () => {
  it('are numbered as they are cited, each once, with all that was quoted', () => {
    expect(
      citedSources([
        cited({ url }, 'overnight'),
        cited({ title: 'A book' }),
        cited({ title: 'On bread', url }, 'in the cold'),
        cited({ url }, 'overnight'),
      ]),
    ).toEqual([
      { number: 1, title: 'On bread', url, passages: ['overnight', 'in the cold'] },
      { number: 2, title: 'A book', passages: [] },
    ])
  })

  it('are each their own without a name or an address', () => {
    expect(citedSources([cited({}, 'one'), cited({}, 'two')])).toHaveLength(2)
  })

  it('are a list in words, one line each', () => {
    expect(
      sourceList([
        cited({ title: 'On\nbread', url }),
        cited({ title: 'A book' }),
        cited({}, 'rest'),
      ]),
    ).toBe(`Sources:\n1. On bread – ${url}\n2. A book\n3. “rest”`)
    expect(sourceList([])).toBe('')
  })
})

it('a message says its text and its refusal, and neither thoughts, sources nor calls', () => {
  const part = (kind: Part['kind'], text: string): Part => ({ id: kind as PartId, kind, text })
  expect(
    messageText({
      parts: [
        part('reasoning', 'why'),
        part('text', 'what'),
        part('citation', 'where'),
        part('tool-call', '{}'),
        part('refusal', 'no'),
      ],
    }),
  ).toBe('what\n\nno')
})
