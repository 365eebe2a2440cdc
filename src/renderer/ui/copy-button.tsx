import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { after } from '../system/clock.ts'
import { copyText } from './copy-text.ts'
import { nameOfAct, Outcome } from './outcome.tsx'
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

type CopyState = 'idle' | 'copied' | 'failed'

export function CopyButton({
  text,
  label = words('common.copy'),
  face = words('common.copy'),
  className,
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<CopyState>('idle')

  useEffect(
    () => (outcome === 'idle' ? undefined : after(1_600, () => setOutcome('idle'))),
    [outcome],
  )

  const Icon = outcome === 'copied' ? Check : Copy
  const said = outcome === 'idle' ? undefined : words(outcomeWords[outcome])
  return (
    <>
      <button
        type="button"
        aria-label={nameOfAct(label, said)}
        className={className}
        onClick={() => void copyText(text()).then((done) => setOutcome(done ? 'copied' : 'failed'))}
      >
        <Icon size={14} strokeWidth={1.6} aria-hidden />
        <span>{said ?? face}</span>
      </button>
      <Outcome said={said} />
    </>
  )
}

const outcomeWords = {
  copied: 'common.copied',
  failed: 'common.couldNotCopy',
} as const satisfies { readonly [O in Exclude<CopyState, 'idle'>]: string }
