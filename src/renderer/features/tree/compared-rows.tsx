import { clsx } from 'clsx'
import { memo, useMemo, useRef, useState } from 'react'
import { proseAsWritten } from '../../ui/visible-directions.ts'
import { words } from '../../words/words.ts'
import { ChangeBar } from './change-bar.tsx'
import type { DiffRow, Segment } from './diff-rows.ts'

interface ComparedRowsProps {
  readonly rows: readonly DiffRow[]
  readonly isMarked: boolean
  /** What is to be known of the comparison; empty when nothing is. */
  readonly remark: string
  /** Whose text stands in the two columns. */
  readonly heads: readonly [string, string]
}

/** Both sides in one list, so that they scroll as one; under each other where there is no room. */
export function ComparedRows({ rows, isMarked, remark, heads }: ComparedRowsProps) {
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(-1)
  const starts = useMemo(() => startsOfChanges(rows), [rows])
  const go = (next: number): void => {
    const row = starts[next]
    if (row === undefined) return
    setAt(next)
    list.current?.querySelector(`[data-index="${row}"]`)?.scrollIntoView({ block: 'center' })
  }
  return (
    <>
      <ChangeBar at={at} count={starts.length} remark={remark} onGo={isMarked ? go : undefined} />
      <div className="grid shrink-0 border-b border-line bg-side text-small font-semibold text-ink-2 md:grid-cols-2">
        <p className="truncate px-5 py-2">− {heads[0]}</p>
        <p className="truncate px-5 py-2 max-md:pt-0 md:border-s md:border-line">+ {heads[1]}</p>
      </div>
      <div
        ref={list}
        role="region"
        aria-label={words('tree.compare.branches')}
        // A region that scrolls has to be reached by the keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto text-ui leading-relaxed focus-visible:-outline-offset-2"
      >
        <div className="relative min-h-full py-2 before:absolute before:inset-y-0 before:start-1/2 before:border-s before:border-line max-md:before:hidden">
          {rows.map((row, index) => (
            <Row
              // Rows never change their places: a comparison is drawn once.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              row={row}
              index={index}
              isAt={starts[at] === index}
              isMarked={isMarked}
            />
          ))}
        </div>
      </div>
    </>
  )
}

interface RowProps {
  readonly row: DiffRow
  readonly index: number
  readonly isAt: boolean
  readonly isMarked: boolean
}

const Row = memo(function Row({ row, index, isAt, isMarked }: RowProps) {
  const isMarkedRow = row.isChanged && isMarked
  return (
    <div
      data-index={index}
      className={clsx(
        'grid [contain-intrinsic-size:auto_1.6em] [content-visibility:auto] md:grid-cols-2',
        row.kind === 'head' && 'mt-3 text-small font-semibold text-ink-2',
        isAt && 'outline-2 -outline-offset-2 outline-accent',
      )}
    >
      <Side segments={row.left} sign={isMarkedRow ? 'removed' : undefined} />
      <div className={clsx(!isMarkedRow && row.left && 'max-md:hidden')}>
        <Side segments={row.right} sign={isMarkedRow ? 'added' : undefined} />
      </div>
    </div>
  )
})

interface SideProps {
  readonly segments: readonly Segment[] | undefined
  /** Absent where both sides are the same. */
  readonly sign: 'removed' | 'added' | undefined
}

/** What differs is told by a sign, by a line through or under it, and by colour. */
function Side({ segments, sign }: SideProps) {
  if (!segments) return <div aria-hidden className="h-full bg-sunken/40 max-md:hidden" />
  const Tag = sign === 'removed' ? 'del' : 'ins'
  return (
    <div
      className={clsx(
        'flex h-full gap-2 px-5 py-0.5',
        sign === 'removed' && 'bg-bad/7',
        sign === 'added' && 'bg-good/8',
      )}
    >
      <span aria-hidden className="w-3 shrink-0 text-ink-3 select-none">
        {sign === 'removed' ? '−' : sign === 'added' ? '+' : ''}
      </span>
      <p
        dir="auto"
        className="min-h-[1.6em] min-w-0 flex-1 wrap-anywhere whitespace-pre-wrap select-text"
      >
        {segments.map(({ text, isChanged }, index) =>
          isChanged && sign ? (
            <Tag
              // oxlint-disable-next-line react/no-array-index-key -- never change their places
              key={index}
              className={clsx(
                'rounded-[3px]',
                sign === 'removed'
                  ? 'bg-bad/15 decoration-bad line-through'
                  : 'bg-good/18 decoration-good underline underline-offset-2',
              )}
            >
              {proseAsWritten(text)}
            </Tag>
          ) : (
            proseAsWritten(text)
          ),
        )}
      </p>
    </div>
  )
}

/** The rows at which a stretch of changes begins. */
function startsOfChanges(rows: readonly DiffRow[]): readonly number[] {
  return rows.flatMap(({ isChanged }, index) =>
    isChanged && !rows[index - 1]?.isChanged ? [index] : [],
  )
}
