import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { after } from '../system/clock.ts'
import { copyText } from './copy-text.ts'
import { words } from '../words/words.ts'

interface CopyButtonProps {
  /** Read when it is pressed, so that a growing text need not be handed in. */
  readonly text: () => string
  /** The accessible name, where several things on the page can be copied. */
  readonly label?: string
  /** What it says, where that is not just to copy. */
  readonly face?: string
  readonly className?: string
}

type Outcome = 'idle' | 'copied' | 'failed'

export function CopyButton({
  text,
  label = words('common.copy'),
  face,
  className,
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>('idle')

  useEffect(
    () => (outcome === 'idle' ? undefined : after(1_600, () => setOutcome('idle'))),
    [outcome],
  )

  const Icon = outcome === 'copied' ? Check : Copy
  return (
    <button
      type="button"
      aria-label={label}
      className={className}
      onClick={() => void copyText(text()).then((done) => setOutcome(done ? 'copied' : 'failed'))}
    >
      <Icon size={14} strokeWidth={1.6} aria-hidden />
      <span role="status">
        {outcome === 'idle' && face !== undefined ? face : words(outcomeWords[outcome])}
      </span>
    </button>
  )
}

const outcomeWords = {
  idle: 'common.copy',
  copied: 'common.copied',
  failed: 'common.couldNotCopy',
} as const satisfies { readonly [O in Outcome]: string }
