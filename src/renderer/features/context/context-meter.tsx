import { clsx } from 'clsx'
import { use } from 'react'
import { InspectContext } from '../../api/inspect-context.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useSource } from '../../api/source.ts'
import { Beside } from '../../ui/beside.tsx'
import {
  about,
  meterWords,
  messagesWithoutRoom,
  sendingCost,
  shortCount,
} from './context-figures.ts'
import { words } from '../../words/words.ts'

/** How full the next request is, and what sending it costs: the way to the whole of it. */
export function ContextMeter() {
  const { context } = useLiminal()
  const { view } = useSource(context)
  const inspect = use(InspectContext)
  if (!view || view.usedTokens === 0) return null
  const { usedTokens, windowTokens, overflowTokens } = view
  const isTight = messagesWithoutRoom(view) > 0 || overflowTokens !== undefined
  const share = windowTokens === undefined ? undefined : Math.min(1, usedTokens / windowTokens)
  const cost = sendingCost(view)
  const tokens = about(view, shortCount(usedTokens))
  const figures =
    windowTokens === undefined
      ? words('context.shortTokens', { tokens })
      : words('context.shortTokensOf', { tokens, limit: shortCount(windowTokens) })
  return (
    <button
      type="button"
      aria-label={meterWords(view)}
      title={words('context.showTitle')}
      onClick={() => inspect('context')}
      className={clsx(
        'flex shrink-0 items-center gap-2 rounded-control px-1.5 py-1 whitespace-nowrap tabular-nums hover:bg-hover hover:text-ink',
        isTight && 'text-warn',
      )}
    >
      {share === undefined ? null : (
        <span className="h-1 w-14 overflow-hidden rounded-full bg-line in-data-[theme=contrast]:bg-hover max-sm:hidden">
          <span
            className={clsx('block h-full', isTight ? 'bg-warn' : 'bg-accent')}
            style={{ width: `${Math.max(2, share * 100)}%` }}
          />
        </span>
      )}
      <Beside text={cost === undefined ? figures : `${figures} · ≈ ${cost}`} />
    </button>
  )
}
