import { clsx } from 'clsx'
import { memo } from 'react'
import { messageText } from '../../../shared/logic/message-text.ts'
import type { Message } from '../../../shared/model/message.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { actClass } from './answer-acts.tsx'
import { messageName } from './message-name.ts'
import { Versions } from './versions.tsx'

interface UserMessageProps {
  readonly message: Message
  readonly messages: readonly Message[]
}

/** What the user wrote, as it was written. */
export const UserMessage = memo(function UserMessage({ message, messages }: UserMessageProps) {
  return (
    <article aria-label={messageName(message)} className="group py-2.5">
      <div className="mb-1 flex h-5.5 items-center gap-0.5 text-small text-ink-3">
        <p className="mr-auto font-semibold text-ink-2">You</p>
        <Versions message={message} messages={messages} />
        <CopyButton
          text={() => messageText(message)}
          className={clsx(
            actClass,
            'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100',
          )}
        />
      </div>
      <p className="rounded-card bg-sunken px-3.5 py-2.5 text-body leading-(--leading-text) wrap-anywhere whitespace-pre-wrap select-text">
        {messageText(message)}
      </p>
    </article>
  )
})
