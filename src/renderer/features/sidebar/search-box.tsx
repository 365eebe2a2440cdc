import { FolderPlus, Search } from 'lucide-react'
import { useRef } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'
import { completed, completions } from './filter-conversations.ts'

interface SearchBoxProps {
  readonly value: string
  readonly tags: readonly string[]
  readonly onChange: (value: string) => void
  readonly onNewFolder: () => void
}

/** Finds titles and tags while one types; tags that complete what was typed are offered. */
export function SearchBox({ value, tags, onChange, onNewFolder }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null)
  const offered = completions(value, tags)
  return (
    <div className="mx-3 mb-1.5 grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <div className="flex items-center gap-1">
        <label className="relative flex min-w-0 flex-1 items-center text-ink-3">
          <Search size={16} strokeWidth={1.6} className="absolute start-2.5" aria-hidden />
          <input
            ref={input}
            type="search"
            aria-label={words('sidebar.search')}
            placeholder={words('sidebar.searchPlaceholder')}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className="w-full rounded-control bg-sunken py-1.5 ps-[calc(var(--spacing)*8.5*var(--scale))] pe-2 text-ink"
          />
        </label>
        <IconButton
          label={words('sidebar.newFolder')}
          // The second press of a double one is meant for the same folder.
          onClick={({ detail }) => detail < 2 && onNewFolder()}
          className="-me-1"
        >
          <FolderPlus size={16} strokeWidth={1.6} aria-hidden />
        </IconButton>
      </div>
      {offered.length === 0 ? null : (
        <div
          role="group"
          aria-label={words('sidebar.tagEditor.suggestions')}
          className="flex flex-wrap gap-1"
        >
          {offered.map((tag) => (
            <button
              key={tag}
              type="button"
              onClick={() => {
                onChange(completed(value, tag))
                input.current?.focus()
              }}
              className="max-w-full truncate rounded-control bg-raised px-1.5 py-0.5 text-small text-ink-2 outline outline-1 -outline-offset-1 outline-line hover:bg-hover hover:text-ink"
            >
              #{tag}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
