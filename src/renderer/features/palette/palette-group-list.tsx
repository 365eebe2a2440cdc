import { Autocomplete } from '@base-ui/react/autocomplete'
import { words } from '../../words/words.ts'
import type { PaletteItem, RankedGroup } from './rank-items.ts'

interface PaletteGroupListProps {
  readonly group: RankedGroup
  readonly onRun: (item: PaletteItem) => void
}

/** The items of one group under its name. */
export function PaletteGroupList({ group, onRun }: PaletteGroupListProps) {
  return (
    <Autocomplete.Group items={group.items} className="not-last:mb-1.5">
      <Autocomplete.GroupLabel className="px-2.5 pt-1.5 pb-1 text-micro font-semibold text-ink-3">
        {words(`palette.groups.${group.value}`)}
      </Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(item: PaletteItem) => (
          <Autocomplete.Item
            key={item.id}
            value={item}
            onClick={() => onRun(item)}
            className="flex items-center gap-3 rounded-control px-2.5 py-1.75 outline-none data-highlighted:bg-selected"
          >
            <span dir="auto" className="min-w-0 flex-1 truncate text-start">
              {item.title}
            </span>
            {item.hint === undefined ? null : (
              <span className="max-w-40 shrink-0 truncate text-small text-ink-3">{item.hint}</span>
            )}
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  )
}
