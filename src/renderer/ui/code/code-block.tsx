import { CopyButton } from '../copy-button.tsx'
import { words } from '../../words/words.ts'
import { codeAsWritten } from '../visible-directions.ts'

interface CodeBlockProps {
  readonly code: string
  /** As the author wrote it after the fence; empty when there was none. */
  readonly language: string
  /** Whether the fence has not been closed yet, so that more may come. */
  readonly isOpen?: boolean
}

/** Code as it is: never wrapped, scrolled within its own box. */
export function CodeBlock({ code, language }: CodeBlockProps) {
  return (
    <figure className="overflow-hidden rounded-card border border-line bg-code">
      <figcaption className="flex items-center border-b border-line py-1 pe-1.5 ps-3.5 text-micro font-medium text-ink-3">
        <span className="truncate">{language || 'text'}</span>
        <CopyButton
          label={words('common.copyCode')}
          text={() => code}
          className="ms-auto flex items-center gap-1.5 rounded-[5px] px-2 py-0.75 hover:bg-hover hover:text-ink"
        />
      </figcaption>
      <pre className="overflow-x-auto px-3.5 py-3 select-text" tabIndex={0}>
        <code>{codeAsWritten(code)}</code>
      </pre>
    </figure>
  )
}
