import { useId, useState } from 'react'
import type { Attachment, PageRange } from '../../../shared/model/attachment.ts'
import { words } from '../../words/words.ts'
import { pagesAsText, parsePages, type PagesWritten } from './page-ranges.ts'

interface PageChoiceProps {
  readonly attachment: Attachment
  readonly pages: number
  readonly onChoose: (chosen: readonly PageRange[] | undefined) => void
}

/** Which pages go along, as one line that is written: `1–6, 9`. */
export function PageChoice({ attachment, pages, onChoose }: PageChoiceProps) {
  const id = useId()
  const chosen = pagesAsText(attachment.chosen ?? [])
  const [written, setWritten] = useState({ text: chosen, of: chosen })
  // A page that was chosen below is written here; what is being written stays as it is.
  const text = written.of === chosen ? written.text : chosen
  const read = parsePages(text, pages)
  const problem = problemOf(read)

  function write(next: string): void {
    const pagesWritten = parsePages(next, pages)
    const ranges = pagesWritten.state === 'some' ? pagesWritten.ranges : undefined
    const isRead = pagesWritten.state === 'some' || pagesWritten.state === 'all'
    setWritten({ text: next, of: isRead ? pagesAsText(ranges ?? []) : chosen })
    if (isRead) onChoose(ranges)
  }

  return (
    <div className="grid shrink-0 grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1 border-b border-line px-5 py-3">
      <label htmlFor={id} className="text-small font-medium text-ink-2">
        {words('attachments.whatGoes')}
      </label>
      <input
        id={id}
        value={text}
        placeholder={words('attachments.allPages', { count: pages })}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => write(event.target.value)}
        className="h-8 w-full max-w-64 rounded-control border border-line-2 bg-raised px-2.5 text-ink aria-invalid:border-bad"
      />
      <p
        id={`${id}-hint`}
        role="status"
        className={
          problem === undefined
            ? 'col-start-2 text-small text-ink-3'
            : 'col-start-2 text-small text-bad'
        }
      >
        {problem ?? words('attachments.pagesHint')}
      </p>
    </div>
  )
}

function problemOf(read: PagesWritten): string | undefined {
  if (read.state === 'unclear') return words('attachments.pagesUnclear')
  if (read.state === 'outside') return words('attachments.pagesOutside', { page: read.page })
  return undefined
}
