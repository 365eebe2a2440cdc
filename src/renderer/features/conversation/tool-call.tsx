import { ChevronRight, Wrench } from 'lucide-react'
import { useMemo, useState } from 'react'
import { CopyButton } from '../../ui/copy-button.tsx'
import { foreignWords } from '../../ui/foreign-words.ts'
import { codeAsWritten } from '../../ui/visible-directions.ts'
import { words } from '../../words/words.ts'

interface ToolCallProps {
  readonly name: string | undefined
  /** The arguments as far as they came: mostly JSON, and anything at all. */
  readonly given: string
  /** The arguments are still being written. */
  readonly isGrowing: boolean
}

/** What the model asked for: that it did, and for what; it is not done. */
export function ToolCall({ name = '', given, isGrowing }: ToolCallProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="group/call text-ui text-ink-2"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="-ms-1 flex w-fit max-w-full items-center gap-1.5 rounded-control text-small text-ink-3 select-none hover:text-ink-2">
        <ChevronRight
          size={13}
          strokeWidth={1.8}
          className="shrink-0 transition-transform duration-(--fast) group-open/call:rotate-90"
          aria-hidden
        />
        <Wrench size={13} strokeWidth={1.6} className="shrink-0" aria-hidden />
        <span className={isGrowing ? 'min-w-0 truncate breathing' : 'min-w-0 truncate'}>
          {words(isGrowing ? 'answer.askingForTool' : 'answer.askedForTool')}{' '}
          <code className="font-code text-ink-2">
            {foreignWords(name, 80) || words('answer.namelessTool')}
          </code>
        </span>
      </summary>
      {isOpen ? <Given text={given} isGrowing={isGrowing} /> : null}
    </details>
  )
}

/** More of it would only make the window slow; it can be copied whole. */
const shownChars = 20_000

function Given({ text, isGrowing }: { readonly text: string; readonly isGrowing: boolean }) {
  const shown = useMemo(
    () => (isGrowing ? text : laidOut(text)).slice(0, shownChars),
    [text, isGrowing],
  )
  return (
    <div className="mt-1.5 grid gap-1.5 border-s-2 border-line ps-3.5">
      {text === '' ? (
        <p>{words('answer.withoutArguments')}</p>
      ) : (
        <figure className="overflow-hidden rounded-card border border-line bg-code">
          <figcaption className="flex items-center border-b border-line py-1 pe-1.5 ps-3.5 text-micro font-medium text-ink-3">
            {text.length > shownChars
              ? words('answer.firstArguments', { shown: shownChars, count: text.length })
              : words('answer.arguments')}
            <CopyButton
              label={words('answer.copyArguments')}
              text={() => text}
              className="ms-auto flex items-center gap-1.5 rounded-[5px] px-2 py-0.75 hover:bg-hover hover:text-ink"
            />
          </figcaption>
          <pre
            dir="ltr"
            role="group"
            tabIndex={0}
            aria-label={words('answer.arguments')}
            className="max-h-80 overflow-auto px-3.5 py-2.5 text-small leading-normal wrap-anywhere whitespace-pre-wrap select-text"
          >
            <code className="font-code">{codeAsWritten(shown)}</code>
          </pre>
        </figure>
      )}
      <p className="text-small text-ink-3">{words('answer.toolsDoNotRun')}</p>
    </div>
  )
}

/** JSON over several lines; whatever else it is stays as it came. */
function laidOut(text: string): string {
  if (text.length > shownChars) return text
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2)
  } catch {
    return text
  }
}
