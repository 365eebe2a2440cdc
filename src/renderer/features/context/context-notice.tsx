import { TriangleAlert } from 'lucide-react'
import { use } from 'react'
import type { ContextView } from '../../../shared/model/context-view.ts'
import { integer, times } from '../../api/figures.ts'
import { InspectContext } from '../../api/inspect-context.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useSource } from '../../api/source.ts'
import { Button } from '../../ui/button.tsx'
import { about, messagesWithoutRoom } from './context-figures.ts'

/** Says before sending what would not go along, or that it would be too long. */
export function ContextNotice() {
  const { view } = useSource(useLiminal().context)
  const inspect = use(InspectContext)
  const words = view && noticeWords(view)
  return (
    <div role="status" className="empty:hidden">
      {words ? (
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2 rounded-card bg-warn-soft py-1.5 pr-2 pl-3 text-ui text-ink-2">
          <TriangleAlert size={16} strokeWidth={1.6} className="shrink-0 text-warn" aria-hidden />
          <p className="min-w-48 flex-1">{words}</p>
          <Button onClick={() => inspect('context')}>Show context</Button>
        </div>
      ) : null}
    </div>
  )
}

function noticeWords(view: ContextView): string | undefined {
  const { overflowTokens, usedTokens, windowTokens = Infinity } = view
  const dropped = messagesWithoutRoom(view)
  const them = dropped === 1 ? 'it' : 'them'
  if (usedTokens > windowTokens) {
    return `This is ${about(view, integer(usedTokens - windowTokens))} tokens too long for the model, even without earlier messages. Shorten it, unpin something, or choose another model.`
  }
  const without = `${times(dropped, 'early message')} will not be sent`
  if (overflowTokens !== undefined) {
    const room = `This leaves only ${about(view, integer(windowTokens - usedTokens))} tokens for the answer`
    return dropped === 0 ? `${room}.` : `${room}, and ${without}.`
  }
  if (dropped === 0) return undefined
  return `${without}: there is no room for ${them} in this model’s context. Pin what must stay.`
}
