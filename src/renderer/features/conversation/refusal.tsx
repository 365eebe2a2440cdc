import { MessageSquareX } from 'lucide-react'
import { LazyMarkdown } from '../../ui/markdown/lazy-markdown.tsx'

/** The model's own words where it declines: an answer too, and told apart from one. */
export function Refusal({ text }: { readonly text: string }) {
  return (
    <div role="group" aria-label="The model declined" className="border-l-2 border-line-2 pl-3.5">
      <p className="mb-1 flex items-center gap-1.5 text-small font-semibold text-ink-2">
        <MessageSquareX size={14} strokeWidth={1.6} className="text-ink-3" aria-hidden />
        The model declined
      </p>
      <LazyMarkdown text={text} />
    </div>
  )
}
