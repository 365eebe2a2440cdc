import { describe, expect, it } from 'vitest'
import { partSchema } from '../../../../shared/model/part.ts'
import type { StreamEvent } from '../../../../shared/model/turn-event.ts'
import { createAnswerParts } from './answer-parts.ts'
import type { ContentReading } from './answer-decoder.ts'

const text = (piece: string, block = '0'): ContentReading => ({
  type: 'text',
  block,
  kind: 'text',
  text: piece,
})
const citation = (title: string, url?: string): ContentReading => ({
  type: 'citation',
  source: { title, ...(url !== undefined && { url }) },
  text: '',
})

function eventsOf(readings: readonly ContentReading[]): readonly StreamEvent[] {
  const parts = createAnswerParts()
  return [...readings.flatMap((reading) => parts.append(reading)), ...parts.close()]
}

const told = (events: readonly StreamEvent[]): readonly string[] =>
  events.map((event) => ('partId' in event ? `${event.type} ${event.partId}` : event.type))

describe('the parts of an answer', () => {
  it('are opened without text where they mean something without it', () => {
    expect(eventsOf([{ type: 'toolCall', block: '1', toolName: 'now', text: '' }])).toEqual([
      { type: 'part.opened', partId: 'part-0', kind: 'tool-call', toolName: 'now' },
      { type: 'part.closed', partId: 'part-0' },
    ])
    expect(eventsOf([text('')])).toEqual([])
  })

  it('stay one text when a citation stands in the middle of it', () => {
    expect(told(eventsOf([text('one '), citation('A book'), text('two')]))).toEqual([
      'part.opened part-0',
      'part.delta part-0',
      'part.opened part-1',
      'part.closed part-1',
      'part.delta part-0',
      'part.closed part-0',
    ])
  })

  it('keep tool calls apart that are written side by side', () => {
    const piece = (block: string, said: string): ContentReading => ({
      type: 'toolCall',
      block,
      toolName: 'now',
      text: said,
    })
    expect(told(eventsOf([piece('a', '{'), piece('b', '['), piece('a', '}')]))).toEqual([
      'part.opened part-0',
      'part.delta part-0',
      'part.opened part-1',
      'part.delta part-1',
      'part.delta part-0',
      'part.closed part-0',
      'part.closed part-1',
    ])
  })

  it('begin a new text after a tool call', () => {
    const call: ContentReading = { type: 'toolCall', block: 'a', toolName: 'now', text: '' }
    expect(told(eventsOf([text('before'), call, text('after')]))).toEqual([
      'part.opened part-0',
      'part.delta part-0',
      'part.closed part-0',
      'part.opened part-1',
      'part.opened part-2',
      'part.delta part-2',
      'part.closed part-2',
      'part.closed part-1',
    ])
  })

  it('have heads that a message may hold, however long the vendor made them', () => {
    const long = 'x'.repeat(5_000)
    const events = eventsOf([
      citation(long, `https://example.com/${long}`),
      { type: 'toolCall', block: '1', toolName: long, text: '' },
      { type: 'toolCall', block: '2', text: '{}' },
    ])
    for (const event of events) {
      if (event.type !== 'part.opened') continue
      const { type: _type, partId: id, ...head } = event
      const part = partSchema.parse({ id, ...head, text: '' })
      // An address that was cut would lead elsewhere.
      expect(part.source?.url).toBeUndefined()
      expect(part.toolName).not.toBe('')
    }
  })
})
