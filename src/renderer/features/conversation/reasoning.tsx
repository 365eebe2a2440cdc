import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { LazyMarkdown } from '../../ui/markdown/lazy-markdown.tsx'
import { words } from '../../words/words.ts'

interface ReasoningProps {
  readonly text: string
  readonly durationMs: number | undefined
  readonly isGrowing: boolean
}

/**
 * The model's visible reasoning: there for who wants it, out of the way of the answer. It is
 * rendered only for who opens it.
 */
export function Reasoning({ text, durationMs, isGrowing }: ReasoningProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="group/thought text-ui text-ink-2"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="-ms-1 flex w-fit items-center gap-1.5 rounded-control text-small text-ink-3 select-none hover:text-ink-2">
        <ChevronRight
          size={13}
          strokeWidth={1.8}
          className="shrink-0 transition-transform duration-(--fast) group-open/thought:rotate-90 rtl:rotate-180"
          aria-hidden
        />
        <span className={isGrowing ? 'breathing tabular-nums' : 'tabular-nums'}>
          {isGrowing ? words('answer.thinking') : thoughtFor(durationMs)}
        </span>
      </summary>
      {isOpen ? (
        <div className="quiet-markdown mt-1.5 border-s border-line-2 ps-4">
          <LazyMarkdown text={text} isGrowing={isGrowing} />
        </div>
      ) : null}
    </details>
  )
}

function thoughtFor(durationMs: number | undefined): string {
  if (durationMs === undefined) return words('answer.thought')
  const count = Math.max(1, Math.round(durationMs / 1_000))
  if (count < 60) return words('answer.thoughtForSeconds', { count })
  return words('answer.thoughtForMinutes', { count: Math.floor(count / 60), seconds: count % 60 })
}
