import { clsx } from 'clsx'
import { Check, Minus, Pin, PinOff, Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ContextMessage, ContextReason } from '../../../shared/model/context-view.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import type { MessageMark } from '../../../shared/model/message-mark.ts'
import { integer } from '../../api/figures.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { markContext } from '../../api/mark-messages.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { IconButton } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'

export const rowClass =
  'grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-2 border-b border-line py-1.5 text-ink-2'

interface ContextRowProps {
  readonly tokens: number
  readonly children: ReactNode
}

/** Something that goes along and is no message of the conversation. */
export function ContextRow({ tokens, children }: ContextRowProps) {
  return (
    <li className={rowClass}>
      <StateIcon reason="recent" />
      <span className="truncate">{children}</span>
      <span className="text-small text-ink-3 tabular-nums">{integer(tokens)}</span>
    </li>
  )
}

interface MessageRowProps {
  readonly conversationId: ConversationId | undefined
  readonly message: ContextMessage
  /** Something was decided about it. */
  readonly onActed: (id: MessageId) => void
}

/** One message, with what can be decided about it. */
export function MessageRow({ conversationId, message, onActed }: MessageRowProps) {
  const liminal = useLiminal()
  const attempt = useAttempt()
  const { id, role, words: text, reason, tokens } = message
  const mark = (context: MessageMark['context']) => (): void => {
    if (conversationId === undefined) return
    onActed(id)
    void attempt(() => markContext(liminal, conversationId, [id], context))
  }
  const who = words(role === 'user' ? 'common.you' : 'common.answer')
  const shown = text === '' ? words('context.noText') : text
  return (
    <li
      data-message={id}
      className={clsx(rowClass, 'group relative', !isSent(reason) && 'text-ink-3')}
    >
      <StateIcon reason={reason} />
      <span className="truncate" title={text}>
        <span className="sr-only">
          {words('common.sentence', { text: words(`context.state.${reason}`) })}{' '}
        </span>
        {reason === 'pinned'
          ? words('context.pinnedRow', { words: shown })
          : words('common.named', { name: who, text: shown })}
      </span>
      <span className="text-small text-ink-3 tabular-nums">{integer(tokens)}</span>
      {reason === 'empty' ? null : (
        // Over the figure, so that the words have their room, and a press finds what it aimed at.
        <span className="absolute inset-y-0 end-0 flex items-center bg-side ps-1 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
          {reason === 'pinned' ? (
            <Act
              label={words('context.unpin', { words: text })}
              icon={PinOff}
              onClick={mark(undefined)}
            />
          ) : (
            <Act
              label={words('context.pin', { words: text })}
              icon={Pin}
              onClick={mark('pinned')}
            />
          )}
          {reason === 'left-out' ? (
            <Act
              label={words('context.include', { words: text })}
              icon={Plus}
              onClick={mark(undefined)}
            />
          ) : (
            <Act
              label={words('context.leaveOut', { words: text })}
              icon={X}
              onClick={mark('left-out')}
            />
          )}
        </span>
      )}
    </li>
  )
}

interface ActProps {
  readonly label: string
  readonly icon: typeof Pin
  readonly onClick: () => void
}

function Act({ label, icon: Icon, onClick }: ActProps) {
  return (
    <IconButton label={label} className="p-1! focus-visible:-outline-offset-2" onClick={onClick}>
      <Icon size={13} strokeWidth={1.7} aria-hidden />
    </IconButton>
  )
}

export function isSent(reason: ContextReason): boolean {
  return reason !== 'left-out' && reason !== 'no-room' && reason !== 'empty'
}

export function StateIcon({ reason }: { readonly reason: ContextReason }) {
  const Icon = reason === 'pinned' ? Pin : isSent(reason) ? Check : Minus
  return <Icon size={14} strokeWidth={1.7} className="text-ink-3" aria-hidden />
}
