import { memo, useMemo } from 'react'
import type { MessageId } from '../../../shared/model/ids.ts'
import type { MessageMark } from '../../../shared/model/message-mark.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { MessageVersions } from '../../../shared/model/opened-conversation.ts'
import { useWantedFocus } from './answer-focus.ts'
import { Answer } from './answer.tsx'
import { ArticlePlaceContext } from './article-place.ts'
import { UserMessage } from './user-message.tsx'
import type { Viewport } from './viewport.ts'

interface TranscriptItemProps {
  readonly id: MessageId
  readonly position: number
  readonly count: number
  /** Absent until it has been read. */
  readonly message: Message | undefined
  readonly versions: MessageVersions | undefined
  readonly mark: MessageMark | undefined
  readonly model: ModelRef | undefined
  /** The room that is kept for what has not been read. */
  readonly guessedPx: number
  /** Watches its height. */
  readonly observe: Viewport['observe']
}

/** One message at its place in the column, or the room for it. */
export const TranscriptItem = memo(function TranscriptItem(props: TranscriptItemProps) {
  const { id, position, count, message, versions, mark, model, guessedPx, observe } = props
  const place = useMemo(() => ({ id, position, count }), [id, position, count])
  useWantedFocus(id, message !== undefined)
  if (!message) {
    return (
      <div data-message={id} data-placeholder="" style={{ height: guessedPx }} className="py-2.5">
        <div aria-hidden className="h-full rounded-card bg-sunken opacity-40" />
      </div>
    )
  }
  return (
    <ArticlePlaceContext value={place}>
      <div ref={observe} data-message={id}>
        {message.role === 'user' ? (
          <UserMessage message={message} versions={versions} mark={mark} model={model} />
        ) : (
          <Answer message={message} versions={versions} mark={mark} model={model} />
        )}
      </div>
    </ArticlePlaceContext>
  )
})
