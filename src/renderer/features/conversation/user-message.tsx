import { clsx } from 'clsx'
import { memo } from 'react'
import { messageText } from '../../../shared/logic/message-text.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { MessageMark } from '../../../shared/model/message-mark.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { MessageVersions } from '../../../shared/model/opened-conversation.ts'
import { AttachmentChips, attachmentsOf } from '../../api/attachments/attachment-chips.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { proseAsWritten } from '../../ui/visible-directions.ts'
import { words } from '../../words/words.ts'
import { actClass } from './act-class.ts'
import { AskLine } from './ask-line.tsx'
import { useArticlePlace } from './article-place.ts'
import { ContextMark, ContextMenu } from './context-menu.tsx'
import { EditButton } from './edit-button.tsx'
import { EditField } from './edit-field.tsx'
import { useEdit } from './editing.ts'
import { messageName } from './message-name.ts'
import { Versions } from './versions.tsx'

interface UserMessageProps {
  readonly message: Message
  readonly versions: MessageVersions | undefined
  readonly mark: MessageMark | undefined
  /** Whom it is sent to when it was changed. */
  readonly model: ModelRef | undefined
}

/** What the user wrote, as it was written. */
export const UserMessage = memo(function UserMessage(props: UserMessageProps) {
  const { message, versions, mark, model } = props
  const { isOpen } = useEdit(message.id)
  const place = useArticlePlace()
  return (
    <article {...place} aria-label={messageName(message)} className="group py-2.5">
      <div className="mb-1 flex h-5.5 items-center gap-0.5 text-small text-ink-3">
        <div className="me-auto flex items-center gap-2 text-ink-2">
          <h2 className="font-semibold">{words('common.you')}</h2>
          {message.editedFrom ? <span className="text-ink-3">{words('tree.edited')}</span> : null}
          <ContextMark mark={mark} />
        </div>
        <Versions conversationId={message.conversationId} versions={versions} />
        <CopyButton text={() => messageText(message)} className={clsx(actClass, shownOnDemand)} />
        <EditButton id={message.id} className={shownOnDemand} />
        <ContextMenu
          message={message}
          versions={versions}
          mark={mark}
          className={clsx('p-1!', shownOnDemand)}
        />
      </div>
      <AttachmentChips attachments={attachmentsOf(message)} className="mb-1.5" />
      {isOpen ? (
        <EditField message={message} model={model} />
      ) : (
        <Text message={message} isLeftOut={mark?.context === 'left-out'} />
      )}
      {isOpen ? null : <AskLine message={message} model={model} />}
    </article>
  )
})

function Text({ message, isLeftOut }: { readonly message: Message; readonly isLeftOut: boolean }) {
  const text = messageText(message)
  if (text === '') return null
  return (
    <p
      data-said=""
      dir="auto"
      className={clsx(
        'rounded-card bg-sunken px-3.5 py-2.5 text-body leading-(--leading-text) wrap-anywhere whitespace-pre-wrap select-text',
        isLeftOut && 'text-ink-3',
      )}
    >
      {proseAsWritten(text)}
    </p>
  )
}

const shownOnDemand =
  'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 aria-expanded:opacity-100'
