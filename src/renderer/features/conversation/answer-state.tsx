import { clsx } from 'clsx'
import { CircleStop, ShieldAlert, TriangleAlert } from 'lucide-react'
import type { ProviderView } from '../../../shared/contract/providers.ts'
import { isContinuable } from '../../../shared/logic/continuable.ts'
import type { Message, MessageState } from '../../../shared/model/message.ts'
import type { MessageMark } from '../../../shared/model/message-mark.ts'
import { BillingButton } from '../../api/billing-button.tsx'
import { copyOf } from '../../api/error-copy.ts'
import { ErrorActButton } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { Button } from '../../ui/button.tsx'
import { TrimButton } from './trim-button.tsx'
import { KeptLine } from './kept-line.tsx'
import { useKeep } from './use-keep.ts'
import { sentences, words } from '../../words/words.ts'

interface AnswerStateProps {
  readonly message: Message
  readonly mark: MessageMark | undefined
  /** Absent while it is being asked for. */
  readonly onRetry: (() => void) | undefined
  readonly onContinue: (() => void) | undefined
}

/** How an answer ended, when it did not end well: what happened, what was kept, what to do. */
export function AnswerState({ message, mark, onRetry, onContinue }: AnswerStateProps) {
  const keeping = useKeep(message, mark)
  const view = useProvider(message)
  const isOffline = useReady(useLiminal().outbox)?.isOnline === false
  const end = endOf(message)
  if (!end) return null
  const look = looks[end]
  const word = words(`conversation.word.${end}`)
  if (keeping.isKept) {
    return <KeptLine word={word} isNew={keeping.isNew} onUndo={keeping.undo} />
  }
  // What the model said itself needs no reason of ours.
  const copy = end === 'declined' ? undefined : message.fault && copyOf(message.fault)
  const isCutOff =
    isOffline && view?.isRemote === true && message.fault?.code === 'provider.network'
  // Whatever the connection said as it broke: being offline is why, and it ends with that.
  const text = isCutOff
    ? words('conversation.cutOff')
    : (copy?.text ?? words(`conversation.text.${end}`))
  const title = end === 'failed' && copy ? copy.title : word
  const Icon = look.icon
  return (
    <div
      role="group"
      aria-label={word}
      className={clsx(
        'mt-2.5 flex flex-wrap items-center gap-x-2.5 gap-y-2 rounded-card py-2 pe-2 ps-3 text-ui text-ink-2',
        look.tone,
      )}
    >
      <Icon size={16} strokeWidth={1.6} className={clsx('shrink-0', look.iconTone)} aria-hidden />
      <p className="min-w-64 flex-1 wrap-anywhere select-text">
        <strong className="font-semibold text-ink">
          {words('common.sentence', { text: title })}
        </strong>
        {words('common.sentences', { first: '', second: sentences(text, keptWords(message)) })}
      </p>
      <div className="flex flex-wrap gap-2">
        {message.parts.length === 0 ? null : (
          // Folds the notice in its place, so the focus comes back here when that is undone.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          <Button autoFocus={keeping.isNew} onClick={keeping.keep}>
            {words('conversation.keep')}
          </Button>
        )}
        <BillingButton fault={message.fault} account={view?.account} />
        {copy?.act === undefined || copy.act === 'retry' ? null : <ErrorActButton act={copy.act} />}
        <Button disabled={!onRetry} onClick={() => onRetry?.()}>
          {words('conversation.retry')}
        </Button>
        <TrimButton message={message} />
        {isContinuable(message) ? (
          <Button look="primary" disabled={!onContinue} onClick={() => onContinue?.()}>
            {words('conversation.continue')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** Whose answer it is, unless that was removed. */
function useProvider({ model }: Message): ProviderView | undefined {
  const views = useReady(useLiminal().providers)
  return views?.find(({ account }) => account.id === model?.providerId)
}

function keptWords(message: Message): string {
  return words(message.parts.length === 0 ? 'conversation.messageKept' : 'conversation.allKept')
}

interface StateLook {
  readonly icon: typeof TriangleAlert
  readonly tone: string
  readonly iconTone: string
}

const warning = { icon: TriangleAlert, tone: 'bg-warn-soft', iconTone: 'text-warn' }

type Unwell = Exclude<MessageState, 'pending' | 'streaming' | 'complete'>

const looks: { readonly [S in Unwell | 'declined']: StateLook } = {
  interrupted: warning,
  truncated: warning,
  failed: {
    icon: TriangleAlert,
    tone: 'bg-bad-soft',
    iconTone: 'text-bad',
  },
  cancelled: {
    icon: CircleStop,
    tone: 'bg-sunken',
    iconTone: 'text-ink-3',
  },
  filtered: {
    icon: ShieldAlert,
    tone: 'bg-warn-soft',
    iconTone: 'text-warn',
  },
  declined: { icon: ShieldAlert, tone: 'bg-sunken', iconTone: 'text-ink-3' },
}

/** How it ended, unless it goes on or ended well. */
function endOf({ state, parts }: Message): keyof typeof looks | undefined {
  if (state === 'pending' || state === 'streaming' || state === 'complete') return undefined
  return state === 'filtered' && parts.some(({ kind }) => kind === 'refusal') ? 'declined' : state
}
