import fuzzysort from 'fuzzysort'

export type PaletteGroup = 'commands' | 'conversations' | 'models' | 'settings'

/** One thing that can be done or opened. */
export interface PaletteItem {
  readonly id: string
  readonly group: PaletteGroup
  readonly title: string
  /** What stands at its end: its keys, its folder, its account. */
  readonly hint?: string | undefined
  /** Other words by which it is found. */
  readonly alias?: string
  readonly run: () => void
}

export interface RankedGroup {
  readonly value: PaletteGroup
  readonly items: readonly PaletteItem[]
}

/** As many as a person looks through before typing another letter. */
const mostOfGroup = 8

/**
 * What is shown for a query, by group, the group of the best match first. Without a query: what
 * was run lately, then the first of each group.
 */
export function rankItems(
  items: readonly PaletteItem[],
  query: string,
  recent: readonly string[],
): readonly RankedGroup[] {
  const words = query.trim()
  if (words === '') return inGroups(byRecency(items, recent))
  const found = fuzzysort.go(words, items, {
    keys: ['title', 'alias', 'hint'],
    limit: 200,
  })
  return inGroups(found.map(({ obj }) => obj))
}

function byRecency(
  items: readonly PaletteItem[],
  recent: readonly string[],
): readonly PaletteItem[] {
  const place = new Map(recent.map((id, index) => [id, index]))
  const rank = ({ id }: PaletteItem): number => place.get(id) ?? Infinity
  // The order within a rank stays.
  return items.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
}

function inGroups(items: readonly PaletteItem[]): readonly RankedGroup[] {
  const groups = new Map<PaletteGroup, PaletteItem[]>()
  for (const item of items) {
    const group = groups.get(item.group) ?? []
    if (group.length < mostOfGroup) groups.set(item.group, [...group, item])
  }
  return [...groups].map(([value, ranked]) => ({ value, items: ranked }))
}
