import { TriangleAlert } from 'lucide-react'
import { use } from 'react'
import type { ContextView } from '../../../shared/model/context-view.ts'
import { integer } from '../../api/figures.ts'
import { InspectContext } from '../../api/inspect-context.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useSource } from '../../api/source.ts'
import { Button } from '../../ui/button.tsx'
import { about, messagesWithoutRoom } from './context-figures.ts'
import { words } from '../../words/words.ts'

/** Says before sending what would not go along, or that it would be too long. */
export function ContextNotice() {
  const { view, hasFiles = false } = useSource(useLiminal().context)
  const inspect = use(InspectContext)
  const notice = view && noticeWords(view, hasFiles)
  return (
    <div role="status" className="empty:hidden">
      {notice ? (
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2 rounded-card bg-warn-soft py-1.5 pe-2 ps-3 text-ui text-ink-2">
          <TriangleAlert size={16} strokeWidth={1.6} className="shrink-0 text-warn" aria-hidden />
          <p className="min-w-48 flex-1">{notice}</p>
          <Button onClick={() => inspect('context')}>{words('context.show')}</Button>
        </div>
      ) : null}
    </div>
  )
}

function noticeWords(view: ContextView, hasFiles: boolean): string | undefined {
  const { overflowTokens, usedTokens, windowTokens = Infinity } = view
  const dropped = messagesWithoutRoom(view)
  if (usedTokens > windowTokens) {
    const tokens = about(view, integer(usedTokens - windowTokens))
    return words(hasFiles ? 'context.tooLongWithFiles' : 'context.tooLong', { tokens })
  }
  if (overflowTokens !== undefined) {
    const tokens = about(view, integer(windowTokens - usedTokens))
    return dropped === 0
      ? words('context.littleRoom', { tokens })
      : words('context.littleRoomWithout', { tokens, count: dropped })
  }
  return dropped === 0 ? undefined : words('context.without', { count: dropped })
}
