import { clsx } from 'clsx'
import type { LucideIcon } from 'lucide-react'
import { nameOfAct, Outcome } from '../outcome.tsx'

interface CodeActProps {
  readonly label: string
  readonly icon: LucideIcon
  /** For what can be on or off. */
  readonly isPressed?: boolean
  /** What came of it, for a moment. */
  readonly said?: string | undefined
  readonly onClick: () => void
}

export const headerAct =
  'flex items-center gap-1.5 rounded-[5px] px-2 py-0.75 hover:bg-hover hover:text-ink'

/** A small button over code. It is quiet until somebody comes near it. */
export function CodeAct({ label, icon: Icon, isPressed, said, onClick }: CodeActProps) {
  return (
    <>
      <button
        type="button"
        aria-label={nameOfAct(label, said)}
        title={label}
        aria-pressed={isPressed}
        onClick={onClick}
        className={clsx(
          headerAct,
          'opacity-0 transition-opacity duration-(--fast) group-hover/code:opacity-100 group-focus-within/code:opacity-100 [@media(hover:none)]:opacity-100',
          isPressed === true && 'text-accent',
        )}
      >
        <Icon size={14} strokeWidth={1.6} aria-hidden />
        {said === undefined ? null : <span>{said}</span>}
      </button>
      <Outcome said={said} />
    </>
  )
}
