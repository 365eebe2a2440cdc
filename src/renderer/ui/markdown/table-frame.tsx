import { useRef, type ReactNode } from 'react'
import { words } from '../../words/words.ts'
import { CopyButton } from '../copy-button.tsx'
import { markdownFromTable, tsvFromTable } from './copy-table.ts'

interface TableFrameProps {
  readonly children: ReactNode
  /** The table as it was written, where that is known. */
  readonly source?: () => string
}

/** A table that scrolls by itself and can be taken along. */
export function TableFrame({ children, source }: TableFrameProps) {
  const table = useRef<HTMLTableElement>(null)
  const copied = (from: (table: HTMLTableElement) => string) => () =>
    table.current ? from(table.current) : ''
  return (
    <div className="table-frame">
      <div
        className="table-scroll"
        role="group"
        aria-label={words('markdown.table')}
        // Scrolls by the keys, too.
        tabIndex={0}
      >
        <table ref={table}>{children}</table>
      </div>
      <div className="table-acts">
        <CopyButton
          label={words('markdown.copyAsTsv')}
          face={words('markdown.copyAsTsv')}
          text={copied(tsvFromTable)}
          className={actClass}
        />
        <CopyButton
          label={words('markdown.copyAsMarkdown')}
          face={words('markdown.copyAsMarkdown')}
          text={source ?? copied(markdownFromTable)}
          className={actClass}
        />
      </div>
    </div>
  )
}

const actClass =
  'flex items-center gap-1.5 rounded-[5px] px-2 py-0.75 text-micro text-ink-3 hover:bg-hover hover:text-ink'
