/**
 * A list that only grows, in chunks: every chunk but the last is full and stays the very same, so
 * that who looks at the list again compares chunks instead of items.
 */
export type Chunks<Item> = readonly (readonly Item[])[]

const chunkLength = 32

export const noChunks: Chunks<never> = []

export function withItem<Item>(chunks: Chunks<Item>, item: Item): Chunks<Item> {
  const last = chunks.at(-1)
  if (!last || last.length === chunkLength) return [...chunks, [item]]
  return chunks.with(chunks.length - 1, [...last, item])
}
