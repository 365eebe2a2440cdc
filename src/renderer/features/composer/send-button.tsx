import { clsx } from 'clsx'
import { ArrowUp, ChevronDown, Clock3, CornerDownRight } from 'lucide-react'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { words } from '../../words/words.ts'
import type { WhileAnswering } from './use-send.ts'

interface SendButtonProps {
  readonly isDisabled: boolean
  /** An answer is being written; there is more than one way to send then. */
  readonly isRunning: boolean
  /** The way of the button itself. */
  readonly way: WhileAnswering
  readonly onSend: (way: WhileAnswering) => void
}

export function SendButton({ isDisabled, isRunning, way, onSend }: SendButtonProps) {
  return (
    <div className="flex shrink-0">
      <button
        type="button"
        aria-label={words('composer.send')}
        title={isRunning ? wayWords(way) : words('composer.send')}
        disabled={isDisabled}
        onClick={() => onSend(way)}
        className={clsx(face, 'w-7.5', isRunning ? 'rounded-s-[9px]' : 'rounded-[9px]')}
      >
        <ArrowUp size={16} strokeWidth={1.8} aria-hidden />
      </button>
      {isRunning ? <Ways isDisabled={isDisabled} onSend={onSend} /> : null}
    </div>
  )
}

function Ways({ isDisabled, onSend }: Pick<SendButtonProps, 'isDisabled' | 'onSend'>) {
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={words('composer.howToSend')}
          title={words('composer.howToSend')}
          disabled={isDisabled}
          className={clsx(
            face,
            'w-[1.5rem] rounded-e-[9px] border-s border-[color-mix(in_srgb,currentColor_25%,transparent)]',
          )}
        >
          <ChevronDown size={14} strokeWidth={1.8} aria-hidden />
        </button>
      }
    >
      <MenuItem
        icon={<Clock3 size={16} strokeWidth={1.6} aria-hidden />}
        onClick={() => onSend('queue')}
      >
        {words('composer.sendAfter')}
      </MenuItem>
      <MenuItem
        icon={<CornerDownRight size={16} strokeWidth={1.6} aria-hidden />}
        onClick={() => onSend('steer')}
      >
        {words('composer.sendNow')}
      </MenuItem>
    </Menu>
  )
}

/** What pressing does, while an answer is being written. */
export function wayWords(way: WhileAnswering): string {
  return way === 'queue' ? words('composer.sendsAfter') : words('composer.sendsAtOnce')
}

const face =
  'grid h-7.5 place-items-center bg-accent text-accent-ink enabled:hover:opacity-90 disabled:bg-line disabled:text-ink-3'
