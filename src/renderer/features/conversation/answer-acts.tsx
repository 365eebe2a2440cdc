import { RefreshCw } from 'lucide-react'
import { sourceList } from '../../../shared/logic/cited-sources.ts'
import { messageText } from '../../../shared/logic/message-text.ts'
import type { Message } from '../../../shared/model/message.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { messageFigures } from './message-figures.ts'
import { Versions } from './versions.tsx'

interface AnswerActsProps {
  readonly message: Message
  readonly messages: readonly Message[]
  /** Absent while another answer is being written. */
  readonly onRegenerate: (() => void) | undefined
}

export function AnswerActs({ message, messages, onRegenerate }: AnswerActsProps) {
  return (
    <div className="mt-1.5 -ml-1.5 flex flex-wrap items-center gap-0.5 text-small text-ink-3">
      {copied(message) === '' ? null : (
        <CopyButton text={() => copied(message)} className={actClass} />
      )}
      <button
        type="button"
        className={actClass}
        disabled={!onRegenerate}
        onClick={() => onRegenerate?.()}
      >
        <RefreshCw size={13} strokeWidth={1.6} aria-hidden />
        Regenerate
      </button>
      <Versions message={message} messages={messages} />
      <span className="ml-auto tabular-nums">{messageFigures(message)}</span>
    </div>
  )
}

/** What an answer says, and where it has it from. */
function copied(message: Message): string {
  return [messageText(message), sourceList(message.parts)]
    .filter((text) => text !== '')
    .join('\n\n')
}

export const actClass =
  'flex items-center gap-1.25 rounded-[5px] px-1.5 py-1 enabled:hover:bg-hover enabled:hover:text-ink disabled:opacity-45'
