import { describe, expect, it } from 'vitest'
import type { MessageId } from '../../../shared/model/ids.ts'
import type { OutlineRun, RunMessage } from '../../../shared/model/outline.ts'
import { diffRows, type Line } from './diff-rows.ts'
import { findTyped, moveByKey, typedOn } from './tree-keys.ts'
import { isShownRow, treeRows, type TreeRow, type Unfolded } from './tree-rows.ts'

const id = (name: string): MessageId => name as MessageId

const run = (name: string, parent?: string, fields: Partial<OutlineRun> = {}): OutlineRun => ({
  firstId: id(name),
  lastId: id(`${name}!`),
  ...(parent !== undefined && { parentId: id(`${parent}!`) }),
  messages: 2,
  role: 'user',
  excerpt: name,
  isEdited: false,
  lastRole: 'assistant',
  state: 'complete',
  models: [],
  startedAt: 0,
  endedAt: 0,
  shownMessages: 0,
  ...fields,
})

const message = (name: string): RunMessage => ({
  id: id(name),
  role: 'user',
  state: 'complete',
  excerpt: name,
  createdAt: 0,
})

const folded: Unfolded = { turned: new Set(), messages: new Map() }
const runs = [
  run('a', undefined, { shownMessages: 2 }),
  run('b', 'a'),
  run('c', 'a'),
  run('d', 'c'),
]
const outline = { runs }
const keysOf = (rows: readonly TreeRow[]): readonly string[] =>
  rows.map(({ key, level, position, count }) => `${key} ${level}:${position}/${count}`)

describe('the lines of the tree', () => {
  it('show all forks at first, and the messages of none', () => {
    expect(keysOf(treeRows(outline, folded))).toEqual([
      'a 1:1/1',
      'a messages 2:1/3',
      'b 2:2/3',
      'c 2:3/3',
      'c messages 3:1/2',
      'd 3:2/2',
    ])
  })

  it('fold and unfold: forks away, messages in, and what was not read is said', () => {
    const messages = new Map([[id('b'), [message('b1')]]])
    const turned = new Set(['c', 'b'])
    expect(keysOf(treeRows(outline, { turned, messages }))).toEqual([
      'a 1:1/1',
      'a messages 2:1/3',
      'b 2:2/3',
      'message b1 3:1/2',
      'more b 3:2/2',
      'c 2:3/3',
    ])
  })

  it('know what of them is shown', () => {
    const messages = new Map([[id('a'), [message('a1'), message('a2')]]])
    const shown = { ...outline, runs: [run('a', undefined, { messages: 3, shownMessages: 1 })] }
    const rows = treeRows(shown, { turned: new Set(['a']), messages })
    expect(rows.map((row) => isShownRow(row, messages))).toEqual([true, true, false, true])
  })
})

describe('the keys of the tree', () => {
  const rows = treeRows(outline, folded)
  const press = (key: string, at: number, isRightToLeft = false) => {
    const move = moveByKey(key, { rows, at, isRightToLeft })
    if (!move) return 'nothing'
    return 'to' in move ? move.to.key : `turns ${move.turn.key}`
  }

  it('go up and down, to the ends, in and out', () => {
    expect(press('ArrowDown', 0)).toBe('a messages')
    expect(press('ArrowUp', 0)).toBe('nothing')
    expect(press('End', 0)).toBe('d')
    expect(press('Home', 3)).toBe('a')
    expect(press('ArrowRight', 0)).toBe('a messages')
    expect(press('ArrowRight', 1)).toBe('turns a messages')
    expect(press('ArrowLeft', 0)).toBe('turns a')
    expect(press('ArrowLeft', 2)).toBe('a')
    expect(press('ArrowRight', 2, true)).toBe('a')
    expect(press('x', 0)).toBe('nothing')
  })

  it('find a line by what is typed, from the next one on and around', () => {
    const labelOf = (row: TreeRow): string => `${row.run.excerpt}${row.kind}`
    const find = (at: number, text: string) => findTyped(rows, { at, text, labelOf })?.key
    expect(find(0, 'c')).toBe('c')
    expect(find(4, 'a')).toBe('a')
    expect(find(3, 'cm')).toBe('c messages')
    expect(find(0, 'z')).toBeUndefined()
    expect(typedOn({ text: 'r', atMs: 100 }, 'Y', 300).text).toBe('ry')
    expect(typedOn({ text: 'r', atMs: 100 }, 'Y', 3_000).text).toBe('y')
  })
})

describe('a comparison', () => {
  const lines = (...texts: readonly string[]): readonly Line[] =>
    texts.map((text) =>
      text.startsWith('#') ? { kind: 'head', text: text.slice(1) } : { kind: 'text', text },
    )
  /** Rows as `left | right`, with what is changed in brackets. */
  const shown = (left: readonly Line[], right: readonly Line[], language = 'en') =>
    diffRows(left, right, language).rows.map((row) =>
      [row.left, row.right]
        .map((side) =>
          side === undefined
            ? '-'
            : side.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join(''),
        )
        .join(' | '),
    )

  it('marks the words that differ in lines that took the place of others', () => {
    expect(
      shown(lines('One', 'Rest overnight.'), lines('One', 'Rest two hours.', 'Bake.')),
    ).toEqual(['One | One', 'Rest [overnight]. | Rest [two hours].', '- | [Bake.]'])
  })

  it('knows the words of Chinese', () => {
    expect(shown(lines('面团需要发酵一夜'), lines('面团需要发酵两小时'), 'zh-Hans')).toEqual([
      '面团需要发酵[一夜] | 面团需要发酵[两小时]',
    ])
  })

  it('puts the heads of messages beside each other and nowhere else', () => {
    expect(shown(lines('a', '#You', 'b'), lines('c', 'd', '#Baker', 'e'))).toEqual([
      '[a] | [c]',
      '- | [d]',
      '[You] | [Baker]',
      '[b] | [e]',
    ])
  })

  it('of the same has no change, and of nothing has no rows', () => {
    const same = diffRows(lines('a', 'b'), lines('a', 'b'), 'en')
    expect(same.rows.some(({ isChanged }) => isChanged)).toBe(false)
    expect(diffRows([], [], 'en').rows).toEqual([])
  })

  it('falls back to whole lines when they are too long, and gives up on too many', () => {
    const long = (word: string): readonly Line[] => lines(`${word} `.repeat(20_000))
    expect(diffRows(long('rye'), long('oat'), 'en').grain).toBe('line')
    const many = (word: string): readonly Line[] =>
      lines(...Array.from({ length: 3_000 }, (_, index) => `${word} ${index}`))
    const { rows, grain } = diffRows(many('rye'), many('oat'), 'en')
    expect([grain, rows.length]).toEqual(['none', 3_000])
  })
})
