import { describe, expect, it } from 'vitest'
import { rankItems, type PaletteGroup, type PaletteItem } from './rank-items.ts'

const item = (
  group: PaletteGroup,
  title: string,
  more: Partial<PaletteItem> = {},
): PaletteItem => ({
  id: `${group} ${title}`,
  group,
  title,
  run: () => undefined,
  ...more,
})

const items = [
  item('commands', 'New conversation'),
  item('commands', 'Use the dark theme'),
  item('commands', 'Settings', { hint: 'Ctrl+,' }),
  item('conversations', 'Bread without kneading'),
  item('conversations', '面包的发酵'),
  item('models', 'Opus 5.5', { hint: 'Anthropic' }),
  item('settings', 'Appearance', { alias: 'Theme, text size, density' }),
]

const titles = (query: string, recent: readonly string[] = []): readonly string[] =>
  rankItems(items, query, recent).flatMap((group) => group.items.map(({ title }) => title))

describe('the items of the palette', () => {
  it('are all there without a query, what was run lately first', () => {
    expect(titles('')).toHaveLength(items.length)
    const [first, second] = titles('', ['models Opus 5.5', 'commands Use the dark theme'])
    expect([first, second]).toEqual(['Opus 5.5', 'Use the dark theme'])
  })

  it('are found by a few of their letters, their other words and what stands at their end', () => {
    expect(titles('dark th')[0]).toBe('Use the dark theme')
    expect(titles('brea knea')[0]).toBe('Bread without kneading')
    expect(titles('发酵')).toEqual(['面包的发酵'])
    expect(titles('density')).toEqual(['Appearance'])
    expect(titles('anthropic')).toEqual(['Opus 5.5'])
    expect(titles('zzzz')).toEqual([])
  })

  it('stand under the group of the best match first, few of each', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => item('conversations', `Bread ${at}`))
    const groups = rankItems([...items, ...many], 'bread', [])
    expect(groups[0]?.value).toBe('conversations')
    expect(groups.every((group) => group.items.length <= 8)).toBe(true)
  })
})
