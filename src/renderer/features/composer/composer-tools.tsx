import { Square } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Settings } from '../../../shared/model/settings.ts'
import { keyLabel } from '../../api/key-labels.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { words } from '../../words/words.ts'
import { SendButton, wayWords } from './send-button.tsx'
import type { WhileAnswering } from './use-send.ts'

interface ComposerToolsProps {
  /** Why nothing happened just now, if something was tried. */
  readonly hint: string | undefined
  readonly sendKey: Settings['sendKey']
  readonly hasContent: boolean
  readonly attach: ReactNode
  readonly isBusy: boolean
  /** An answer is being written. */
  readonly isRunning: boolean
  readonly way: WhileAnswering
  readonly meter: ReactNode
  readonly onSend: (way: WhileAnswering) => void
  readonly onStop: () => void
}

export function ComposerTools(props: ComposerToolsProps) {
  const { attach, hasContent, isBusy, isRunning, way, meter, onSend, onStop } = props
  return (
    <div className="mt-2 flex items-center gap-2 text-small text-ink-3">
      {attach}
      <Hint {...props} />
      {meter}
      {isRunning ? (
        <button
          type="button"
          aria-label={words('composer.stop')}
          title={words('composer.stopTip')}
          onClick={onStop}
          className="grid size-7.5 shrink-0 place-items-center rounded-[9px] border border-line-2 bg-raised text-ink enabled:hover:bg-hover"
        >
          <Square size={11} strokeWidth={0} fill="currentColor" aria-hidden />
        </button>
      ) : null}
      <SendButton
        isDisabled={!hasContent || isBusy}
        isRunning={isRunning}
        way={way}
        onSend={onSend}
      />
    </div>
  )
}

/** What Enter does now; what has no room is not begun, but goes to a line that is not shown. */
function Hint(props: ComposerToolsProps) {
  const { platform } = useLiminal()
  if (props.hint !== undefined)
    return (
      <p role="status" className="min-w-0 flex-1 truncate">
        {props.hint}
      </p>
    )
  const [first, ...others] = tips(props, platform)
  return (
    <p
      role="status"
      className="flex h-[1lh] min-w-0 flex-1 flex-wrap overflow-hidden whitespace-pre before:h-full"
    >
      <span>{first}</span>
      {others.map((other) => (
        <span key={other}>{` · ${other}`}</span>
      ))}
    </p>
  )
}

/** What Enter does now, and how to have it otherwise. */
function tips(
  { sendKey, hasContent, isRunning, way }: ComposerToolsProps,
  platform: string,
): readonly string[] {
  if (!isRunning)
    return [words(sendKey === 'enter' ? 'composer.enterSends' : 'composer.shiftEnterSends')]
  if (!hasContent) return [words('composer.escapeStops')]
  const keys = keyLabel('$mod+Enter', platform)
  const other = way === 'queue' ? 'composer.otherSendsNow' : 'composer.otherSendsAfter'
  return [wayWords(way), words(other, { keys })]
}
