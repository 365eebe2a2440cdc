import type { Message } from '../../../shared/model/message.ts'
import { continuedWords, earlierAttempts, laterAttempt } from './attempts.ts'
import { useShowVersion } from './use-show-version.ts'

interface AttemptsLineProps {
  readonly message: Message
  readonly messages: readonly Message[]
}

/** Which unfinished answer this one carries on, or which one carries it on, and the way there. */
export function AttemptsLine({ message, messages }: AttemptsLineProps) {
  const show = useShowVersion(messages)
  const earlier = earlierAttempts(messages, message)
  const [last] = earlier
  const later = laterAttempt(messages, message)
  if (!last && !later) return null
  return (
    <p className="mb-1.5 flex flex-wrap gap-x-3 text-small text-ink-3">
      {last ? (
        <span>
          {continuedWords(earlier)} ·{' '}
          <button type="button" className={linkClass} onClick={() => void show(last)}>
            Show it as it was
          </button>
        </span>
      ) : null}
      {later ? (
        <span>
          Carried on in a later version ·{' '}
          <button type="button" className={linkClass} onClick={() => void show(later)}>
            Show that version
          </button>
        </span>
      ) : null}
    </p>
  )
}

const linkClass = 'font-medium text-accent underline-offset-2 hover:underline'
