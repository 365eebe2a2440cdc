import { BookLock } from 'lucide-react'
import { words } from '../../words/words.ts'

/** The library can be read but not changed, because a newer version wrote it. */
export function ReadOnlyBanner() {
  return (
    <p
      role="status"
      className="flex items-center gap-2.5 border-b border-line bg-warn-soft px-5 py-2 text-ink-2"
    >
      <BookLock size={16} strokeWidth={1.6} className="shrink-0 text-warn" aria-hidden />
      <span>
        <strong className="font-semibold text-ink">{words('library.readOnly')}</strong>
        {words('common.sentences', { first: '', second: words('library.readOnlyText') })}
      </span>
    </p>
  )
}
