import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { typedAhead } from '../../api/typed-ahead.ts'
import { words } from '../../words/words.ts'
import { PaletteGroupList } from './palette-group-list.tsx'
import { rankItems, type PaletteItem } from './rank-items.ts'
import { recentItems, rememberItem } from './recent-items.ts'

interface PaletteProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  /** Everything that can be done or opened now; asked for when it is opened. */
  readonly items: () => readonly PaletteItem[]
}

/** Finds whatever can be done or opened by a few letters, and does it. */
export function Palette({ isOpen, onOpenChange, items }: PaletteProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 bg-[rgb(20_16_8/.32)]" />
        <Dialog.Viewport className="fixed inset-0 z-20 flex items-start justify-center px-4 pt-[12vh] pb-4">
          <Dialog.Popup
            aria-label={words('palette.title')}
            className="popup-motion flex max-h-[min(30rem,70vh)] w-[min(36rem,100%)] flex-col overflow-hidden rounded-composer border border-line bg-raised text-ink shadow-raised outline-none"
          >
            <PaletteSearch items={items} onDone={() => onOpenChange(false)} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface PaletteSearchProps {
  readonly items: () => readonly PaletteItem[]
  readonly onDone: () => void
}

function PaletteSearch({ items, onDone }: PaletteSearchProps) {
  const [all] = useState(items)
  const [query, setQuery] = useState(typedAhead)
  const wanted = useDeferredValue(query)
  const groups = useMemo(() => rankItems(all, wanted, recentItems()), [all, wanted])

  function run(item: PaletteItem): void {
    rememberItem(item.id)
    // Closed first: what is run may put the focus somewhere, and closing would take it back.
    onDone()
    queueMicrotask(item.run)
  }

  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      items={groups}
      value={query}
      onValueChange={(next, { reason }) => reason === 'item-press' || setQuery(next)}
      itemToStringValue={(item: PaletteItem) => item.title}
      autoHighlight="always"
      keepHighlight
    >
      <div className="flex shrink-0 items-center gap-2.5 border-b border-line px-4 text-ink-3">
        <Search size={16} strokeWidth={1.6} aria-hidden />
        <Autocomplete.Input
          aria-label={words('palette.field')}
          placeholder={words('palette.hint')}
          className="w-full bg-transparent py-3.5 text-body text-ink outline-none"
        />
      </div>
      <Autocomplete.Empty className="px-4 py-5 text-ink-3 empty:hidden">
        {words('palette.empty', { query })}
      </Autocomplete.Empty>
      <Autocomplete.List className="min-h-0 overflow-y-auto p-1.5 outline-none empty:hidden">
        {(group: (typeof groups)[number]) => (
          <PaletteGroupList key={group.value} group={group} onRun={run} />
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}
