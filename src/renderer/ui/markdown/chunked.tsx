import { Fragment, memo, type ReactNode } from 'react'
import type { Chunks } from './chunks.ts'
import type { Definitions } from './definitions.ts'

/** Draws one item; the same function for as long as the same items are drawn. */
export type Draw<Item> = (item: Item, definitions: Definitions, isGrowing: boolean) => ReactNode

interface ChunkedProps<Item> {
  readonly chunks: Chunks<Item>
  readonly definitions: Definitions
  /** The last item still grows. */
  readonly isGrowing: boolean
  readonly draw: Draw<Item>
}

/**
 * Items of which only the last chunk is looked at again when there are more. Chunks leave no
 * trace on the page.
 */
export function Chunked<Item>({ chunks, draw, definitions, isGrowing }: ChunkedProps<Item>) {
  return chunks.map((items, index) => (
    <Chunk
      // Items are only ever appended, or cut off at the end.
      // oxlint-disable-next-line react/no-array-index-key
      key={index}
      items={items}
      draw={draw as Draw<unknown>}
      definitions={definitions}
      isGrowing={isGrowing && index === chunks.length - 1}
    />
  ))
}

interface ChunkProps {
  readonly items: readonly unknown[]
  readonly definitions: Definitions
  readonly isGrowing: boolean
  readonly draw: Draw<unknown>
}

const Chunk = memo(function Chunk({ items, draw, definitions, isGrowing }: ChunkProps) {
  return items.map((item, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {draw(item, definitions, isGrowing && index === items.length - 1)}
    </Fragment>
  ))
})
