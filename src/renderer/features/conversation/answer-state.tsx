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
  const isDeclined =
    message.state === 'filtered' && message.parts.some(({ kind }) => kind === 'refusal')
  const look = isDeclined ? declined : looks[message.state]
  if (!look) return null
  if (keeping.isKept) {
    return <KeptLine word={look.word} isNew={keeping.isNew} onUndo={keeping.undo} />
  }
  // What the model said itself needs no reason of ours.
  const copy = isDeclined ? undefined : message.fault && copyOf(message.fault)
  const isCutOff =
    isOffline && view?.isRemote === true && message.fault?.code === 'provider.network'
  const Icon = look.icon
  return (
    <div
      role="group"
      aria-label={look.word}
      className={clsx(
        'mt-2.5 flex flex-wrap items-center gap-x-2.5 gap-y-2 rounded-card py-2 pr-2 pl-3 text-ui text-ink-2',
        look.tone,
      )}
    >
      <Icon size={16} strokeWidth={1.6} className={clsx('shrink-0', look.iconTone)} aria-hidden />
      <p className="min-w-64 flex-1 wrap-anywhere select-text">
        <strong className="font-semibold text-ink">
          {message.state === 'failed' && copy ? copy.title : look.word}.
        </strong>{' '}
        {isCutOff ? cutOffText : (copy?.text ?? look.text)} {keptWords(message)}
      </p>
      <div className="flex flex-wrap gap-2">
        {message.parts.length === 0 ? null : (
          // Folds the notice in its place, so the focus comes back here when that is undone.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          <Button autoFocus={keeping.isNew} onClick={keeping.keep}>
            Keep
          </Button>
        )}
        <BillingButton fault={message.fault} account={view?.account} />
        {copy?.act === undefined || copy.act === 'retry' ? null : <ErrorActButton act={copy.act} />}
        <Button disabled={!onRetry} onClick={() => onRetry?.()}>
          Retry
        </Button>
        <TrimButton message={message} />
        {isContinuable(message) ? (
          <Button look="primary" disabled={!onContinue} onClick={() => onContinue?.()}>
            Continue
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

/** Whatever the connection said as it broke: this is why, and it is over when this is gone. */
const cutOffText = 'You are offline. Try again when the network is back.'

function keptWords(message: Message): string {
  return message.parts.length === 0 ? 'Your message is kept.' : 'Everything above is kept.'
}

interface StateLook {
  readonly word: string
  /** Said where the answer carries no reason of its own. */
  readonly text: string
  readonly icon: typeof TriangleAlert
  readonly tone: string
  readonly iconTone: string
}

const warning = { icon: TriangleAlert, tone: 'bg-warn-soft', iconTone: 'text-warn' }

const looks: { readonly [S in MessageState]?: StateLook } = {
  interrupted: { ...warning, word: 'Interrupted', text: 'The connection closed.' },
  truncated: { ...warning, word: 'Cut short', text: 'The answer reached its length limit.' },
  failed: {
    word: 'Failed',
    text: 'The answer could not be had.',
    icon: TriangleAlert,
    tone: 'bg-bad-soft',
    iconTone: 'text-bad',
  },
  cancelled: {
    word: 'Stopped',
    text: 'You stopped this answer.',
    icon: CircleStop,
    tone: 'bg-sunken',
    iconTone: 'text-ink-3',
  },
  filtered: {
    word: 'Withheld',
    text: 'The provider withheld the rest.',
    icon: ShieldAlert,
    tone: 'bg-warn-soft',
    iconTone: 'text-warn',
  },
}

const declined: StateLook = {
  word: 'Declined',
  text: 'Saying it differently, or another model, may help.',
  icon: ShieldAlert,
  tone: 'bg-sunken',
  iconTone: 'text-ink-3',
}
