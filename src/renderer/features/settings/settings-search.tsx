import fuzzysort from 'fuzzysort'
import { Search } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { words } from '../../words/words.ts'
import { settingsEntries, type SettingsEntry } from './settings-entries.ts'
import { settingsTabs } from './settings-tabs.ts'

interface SettingsSearchFieldProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly onPick: (entry: SettingsEntry) => void
}

/** Where a setting is searched for. Enter goes to the first that is found. */
export function SettingsSearchField({ query, onQuery, onPick }: SettingsSearchFieldProps) {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const [first] = foundSettings(query)
    if (event.key === 'Enter' && first) onPick(first)
    // Clears first and closes then, as a search does.
    if (event.key === 'Escape' && query !== '') {
      event.stopPropagation()
      onQuery('')
    }
  }
  return (
    <label className="relative m-2 mb-0 flex items-center text-ink-3">
      <Search size={15} strokeWidth={1.6} className="absolute start-2" aria-hidden />
      <input
        type="search"
        aria-label={words('settings.search')}
        placeholder={words('settings.search')}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
        className="w-full rounded-control bg-sunken py-1.25 ps-[calc(var(--spacing)*7.5*var(--scale))] pe-2 text-ink"
      />
    </label>
  )
}

interface SettingsFoundProps {
  readonly query: string
  readonly onPick: (entry: SettingsEntry) => void
}

/** The settings that were found, each the way to its place. */
export function SettingsFound({ query, onPick }: SettingsFoundProps) {
  const list = useRef<HTMLUListElement>(null)
  const found = foundSettings(query)
  const tabs = new Map(settingsTabs().map(({ value, label }) => [value, label]))

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    buttons[(at + step + buttons.length) % Math.max(1, buttons.length)]?.focus()
  }

  return (
    <div className="min-h-0 min-w-0 flex-1 overflow-y-auto p-3">
      <p role="status" className="px-2.5 pt-1 pb-2 text-small text-ink-3">
        {found.length === 0
          ? words('settings.notFound', { query })
          : words('settings.found', { count: found.length })}
      </p>
      <ul ref={list} onKeyDown={onKeyDown}>
        {found.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              onClick={() => onPick(entry)}
              className="flex w-full items-baseline gap-3 rounded-control px-2.5 py-1.75 text-start hover:bg-hover focus-visible:-outline-offset-2"
            >
              <span className="flex-1">{entry.label}</span>
              <span className="text-small text-ink-3">{tabs.get(entry.tab)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The best first. */
export function foundSettings(query: string): readonly SettingsEntry[] {
  return fuzzysort
    .go(query.trim(), settingsEntries(), { keys: ['label', 'alias'] })
    .map(({ obj }) => obj)
}
