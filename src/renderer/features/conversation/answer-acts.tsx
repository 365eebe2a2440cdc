import { ArrowUpRight } from 'lucide-react'
import { use } from 'react'
import { sourceList } from '../../../shared/logic/cited-sources.ts'
import { messageText } from '../../../shared/logic/message-text.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { MessageMark } from '../../../shared/model/message-mark.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { MessageVersions } from '../../../shared/model/opened-conversation.ts'
import { InspectContext } from '../../api/inspect-context.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { words } from '../../words/words.ts'
import { actClass } from './act-class.ts'
import { ContextMenu } from './context-menu.tsx'
import { EditButton } from './edit-button.tsx'
import { figuresInDetail, messageFigures } from './message-figures.ts'
import { RegenerateMenu } from './regenerate-menu.tsx'
import { Versions } from './versions.tsx'

interface AnswerActsProps {
  readonly message: Message
  readonly versions: MessageVersions | undefined
  readonly mark: MessageMark | undefined
  /** Absent while it is being asked for. */
  readonly onRegenerate: ((model?: ModelRef) => void) | undefined
}

export function AnswerActs({ message, versions, mark, onRegenerate }: AnswerActsProps) {
  const inspect = use(InspectContext)
  return (
    <div className="mt-1.5 -ms-1.5 flex flex-wrap items-center gap-0.5 text-small text-ink-3">
      {copied(message) === '' ? null : (
        <CopyButton text={() => copied(message)} className={actClass} />
      )}
      <RegenerateMenu onRegenerate={onRegenerate} />
      <EditButton id={message.id} />
      <button
        type="button"
        aria-label={words('conversation.showRequest')}
        className={actClass}
        onClick={() => inspect('request', message.id)}
      >
        <ArrowUpRight size={13} strokeWidth={1.6} className="rtl:-scale-x-100" aria-hidden />
        {words('conversation.request')}
      </button>
      <Versions conversationId={message.conversationId} versions={versions} />
      <ContextMenu message={message} versions={versions} mark={mark} className="p-1!" />
      {message.editedFrom ? (
        <span className="ms-auto px-1.5">{words('tree.editedByYou')}</span>
      ) : null}
      <Figures message={message} />
    </div>
  )
}

/** What an answer says, and where it has it from. */
function copied(message: Message): string {
  return [messageText(message), sourceList(message.parts)]
    .filter((text) => text !== '')
    .join('\n\n')
}

/** What the answer took; opens what it cost in full. */
function Figures({ message }: { readonly message: Message }) {
  const inspect = use(InspectContext)
  const figures = messageFigures(message)
  if (figures === '') return null
  return (
    <button
      type="button"
      title={figuresInDetail(message)}
      className="ms-auto -me-1.5 rounded-[5px] px-1.5 py-1 tabular-nums hover:bg-hover hover:text-ink"
      onClick={() => inspect('cost', message.id)}
    >
      {figures}
    </button>
  )
}
