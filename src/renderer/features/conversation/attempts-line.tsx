import type { ConversationId } from '../../../shared/model/ids.ts'
import type { MessageVersions } from '../../../shared/model/opened-conversation.ts'
import { continuedWords } from './attempts.ts'
import { useShowVersion } from './use-show-version.ts'
import { words } from '../../words/words.ts'

interface AttemptsLineProps {
  readonly conversationId: ConversationId
  readonly versions: MessageVersions | undefined
}

/** Which unfinished answer this one carries on, or which one carries it on, and the way there. */
export function AttemptsLine({ conversationId, versions }: AttemptsLineProps) {
  const show = useShowVersion(conversationId)
  const { continues, continuedBy } = versions ?? {}
  if (!continues && continuedBy === undefined) return null
  return (
    <p className="mb-1.5 flex flex-wrap gap-x-3 text-small text-ink-3">
      {continues ? (
        <span>
          {continuedWords(continues)} ·{' '}
          <button
            type="button"
            className={linkClass}
            onClick={() => void show(continues.messageId)}
          >
            {words('conversation.showAsItWas')}
          </button>
        </span>
      ) : null}
      {continuedBy !== undefined ? (
        <span>
          {words('conversation.carriedOn')} ·{' '}
          <button type="button" className={linkClass} onClick={() => void show(continuedBy)}>
            {words('conversation.showThatVersion')}
          </button>
        </span>
      ) : null}
    </p>
  )
}

const linkClass = 'font-medium text-accent underline-offset-2 hover:underline'
