import { MessageSquareX } from 'lucide-react'
import { LazyMarkdown } from '../../ui/markdown/lazy-markdown.tsx'
import { words } from '../../words/words.ts'

interface RefusalProps {
  readonly text: string
  readonly isGrowing: boolean
}

/** The model's own words where it declines: an answer too, and told apart from one. */
export function Refusal({ text, isGrowing }: RefusalProps) {
  return (
    <div
      role="group"
      aria-label={words('answer.declined')}
      className="border-s-2 border-line-2 ps-3.5"
    >
      <p className="mb-1 flex items-center gap-1.5 text-small font-semibold text-ink-2">
        <MessageSquareX size={14} strokeWidth={1.6} className="text-ink-3" aria-hidden />
        {words('answer.declined')}
      </p>
      <LazyMarkdown text={text} isGrowing={isGrowing} />
    </div>
  )
}
