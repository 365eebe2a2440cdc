import { ChevronDown, ChevronUp, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'
import type { Find } from './use-find.ts'

/** Looks for a text in the conversation; Enter leads on, Escape gives the focus back. */
export function FindBar({ find }: { readonly find: Find }) {
  const { isOpen, query, count, place, write, step, close } = find
  if (!isOpen) return null

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      step(event.shiftKey ? -1 : 1)
    } else return
    event.preventDefault()
  }

  return (
    <div
      role="search"
      aria-label={words('transcript.find')}
      onKeyDown={onKeyDown}
      className="absolute end-4 top-2 z-1 flex max-w-[calc(100%-2rem)] items-center gap-0.5 rounded-card border border-line-2 bg-raised py-1 ps-3 pe-1 shadow-raised"
    >
      <input
        data-find=""
        type="search"
        aria-label={words('transcript.find')}
        placeholder={words('transcript.find')}
        value={query}
        // It was asked for by its key.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        spellCheck={false}
        onChange={(event) => write(event.target.value)}
        className="w-52 min-w-24 bg-transparent py-0.5 text-ui outline-none placeholder:text-ink-3 [&::-webkit-search-cancel-button]:hidden"
      />
      <p role="status" className="px-1.5 text-small whitespace-nowrap text-ink-3 tabular-nums">
        {countWords(query, count, place?.index)}
      </p>
      <IconButton
        label={words('transcript.previousFound')}
        disabled={!place}
        onClick={() => step(-1)}
      >
        <ChevronUp size={15} strokeWidth={1.8} aria-hidden />
      </IconButton>
      <IconButton label={words('transcript.nextFound')} disabled={!place} onClick={() => step(1)}>
        <ChevronDown size={15} strokeWidth={1.8} aria-hidden />
      </IconButton>
      <IconButton label={words('transcript.closeFind')} onClick={close}>
        <X size={15} strokeWidth={1.8} aria-hidden />
      </IconButton>
    </div>
  )
}

function countWords(query: string, count: number | undefined, index: number | undefined): string {
  if (query === '' || count === undefined) return ''
  if (count === 0) return words('transcript.nothingFound')
  return words('transcript.foundOf', { number: (index ?? 0) + 1, total: count })
}
