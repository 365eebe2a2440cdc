import type { ReactNode } from 'react'
import type { Entry } from './list-entries.ts'
import type { useListVirtualizer } from './use-list-virtualizer.ts'

interface LinesProps {
  readonly entries: readonly Entry[]
  readonly virtualizer: ReturnType<typeof useListVirtualizer>
  readonly children: (entry: Entry, index: number) => ReactNode
}

/** The lines that are in sight, each in its place. */
export function Lines({ entries, virtualizer, children }: LinesProps) {
  return (
    <ul className="relative" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const entry = entries[index]
        if (!entry) return null
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            data-key={entry.key}
            aria-setsize={entries.length}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(entry, index)}
          </li>
        )
      })}
    </ul>
  )
}
