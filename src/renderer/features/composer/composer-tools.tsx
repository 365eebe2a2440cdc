import { clsx } from 'clsx'
import { ArrowUp, Square } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Settings } from '../../../shared/model/settings.ts'

interface ComposerToolsProps {
  /** Why nothing happened just now, if something was tried. */
  readonly hint: string | undefined
  readonly sendKey: Settings['sendKey']
  readonly hasText: boolean
  readonly isBusy: boolean
  /** An answer is being written; what is sent now waits for it. */
  readonly isRunning: boolean
  readonly meter: ReactNode
  readonly onSend: () => void
  readonly onStop: () => void
}

export function ComposerTools(props: ComposerToolsProps) {
  const { hint, sendKey, hasText, isBusy, isRunning, meter, onSend, onStop } = props
  return (
    <div className="mt-2 flex items-center gap-2 text-small text-ink-3">
      <p role="status" className="min-w-0 flex-1 truncate">
        {hint ?? (isRunning ? runningHints[hasText ? 'written' : 'empty'] : keyHints[sendKey])}
      </p>
      {meter}
      {isRunning ? (
        <button
          type="button"
          aria-label="Stop"
          title="Stop (Escape)"
          onClick={onStop}
          className={clsx(round, 'border border-line-2 bg-raised text-ink enabled:hover:bg-hover')}
        >
          <Square size={11} strokeWidth={0} fill="currentColor" aria-hidden />
        </button>
      ) : null}
      <button
        type="button"
        aria-label="Send"
        title={isRunning ? 'Sends when the answer is finished' : 'Send'}
        disabled={!hasText || isBusy}
        onClick={onSend}
        className={clsx(
          round,
          'bg-accent text-accent-ink enabled:hover:opacity-90 disabled:bg-line disabled:text-ink-3',
        )}
      >
        <ArrowUp size={16} strokeWidth={1.8} aria-hidden />
      </button>
    </div>
  )
}

const round = 'grid size-7.5 shrink-0 place-items-center rounded-[9px]'

const runningHints = {
  empty: 'Escape stops the answer',
  written: 'Sends when the answer is finished',
}

const keyHints: { readonly [K in Settings['sendKey']]: string } = {
  enter: 'Enter sends · Shift+Enter breaks the line',
  'shift-enter': 'Shift+Enter sends · Enter breaks the line',
}
