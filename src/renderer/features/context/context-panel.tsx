import { useEffect } from 'react'
import type { ContextView } from '../../../shared/model/context-view.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { MessageId } from '../../../shared/model/ids.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { integer } from '../../api/figures.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useSource } from '../../api/source.ts'
import { about, relianceWords, sendingCost } from './context-figures.ts'
import { ContextBar } from './context-bar.tsx'
import { ContextList } from './context-list.tsx'
import { SystemPrompt } from './system-prompt.tsx'
import { TrimCard } from './trim-card.tsx'
import { words } from '../../words/words.ts'

interface ContextPanelProps {
  /** Absent while it has no message yet. */
  readonly conversation: Conversation | undefined
  /** An answer that found no room, and is to be had again. */
  readonly answerId: MessageId | undefined
  /** It was asked again, and this is what comes of it. */
  readonly onTrimmed: (newAnswerId: MessageId) => void
}

/** What the next request would hold, message by message, and what can be changed about it. */
export function ContextPanel({ conversation, answerId, onTrimmed }: ContextPanelProps) {
  const { context } = useLiminal()
  const { view, fault } = useSource(context)
  useEffect(() => context.list(), [context])
  return (
    <div className="grid gap-3.5">
      {conversation && answerId !== undefined ? (
        <TrimCard
          key={answerId}
          conversationId={conversation.id}
          answerId={answerId}
          onTrimmed={onTrimmed}
        />
      ) : null}
      {fault && !view ? <FaultAlert fault={fault} kept={words('context.nothingSent')} /> : null}
      {view ? <Total view={view} /> : null}
      <div>
        <SystemPrompt
          key={conversation?.id}
          conversation={conversation}
          tokens={view?.systemTokens ?? 0}
        />
        {view ? <ContextList conversationId={conversation?.id} view={view} /> : null}
      </div>
      {view ? <Figures view={view} /> : null}
    </div>
  )
}

function Total({ view }: { readonly view: ContextView }) {
  const { usedTokens, windowTokens } = view
  return (
    <div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <strong className="text-figure font-semibold tracking-tight tabular-nums">
          {about(view, integer(usedTokens))}
        </strong>
        <span className="text-small text-ink-3">
          {windowTokens === undefined
            ? words('context.limitUnknown')
            : words('context.ofLimit', { limit: integer(windowTokens) })}
        </span>
      </p>
      <ContextBar view={view} />
    </div>
  )
}

function Figures({ view }: { readonly view: ContextView }) {
  const cost = sendingCost(view)
  return (
    <>
      <dl className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1 text-ink-3 tabular-nums [&>dd]:text-end [&>dd]:font-medium [&>dd]:text-ink-2">
        <dt>{words('context.reserved')}</dt>
        <dd>{integer(view.reserveTokens)}</dd>
        {cost === undefined ? null : (
          <>
            <dt>{words('context.estimateToSend')}</dt>
            <dd>≈ {cost}</dd>
          </>
        )}
      </dl>
      <p className="text-small text-ink-3">{relianceWords(view)}</p>
    </>
  )
}
