import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { SaidText } from '../../../shared/model/opened-conversation.ts'
import { afterFrames } from '../../system/clock.ts'
import { Markdown } from '../../ui/markdown/markdown.tsx'
import { PicturesContext } from '../../ui/markdown/pictures.ts'
import { proseAsWritten } from '../../ui/visible-directions.ts'
import { words } from '../../words/words.ts'

interface PrintedConversationProps {
  readonly title: string
  readonly texts: readonly SaidText[]
  /** The system's print dialog is closed. */
  readonly onPrinted: () => void
}

/**
 * The whole conversation on paper, and nothing else of the window. It is there for as long as the
 * system's dialog is open, and is never seen on the screen.
 */
export function PrintedConversation({ title, texts, onPrinted }: PrintedConversationProps) {
  useEffect(() => {
    // Two frames, after which all has been laid out.
    const cancel = afterFrames(2, () => {
      window.print()
      onPrinted()
    })
    return cancel
  }, [onPrinted])
  return createPortal(
    <article className="printed" aria-hidden>
      <h1>{title}</h1>
      {texts.map(({ role, label, text }, index) => (
        // The texts never change while they are printed.
        // oxlint-disable-next-line react/no-array-index-key
        <section key={index}>
          <h2 dir="auto">
            {role === 'user' ? words('exporting.you') : (label ?? words('exporting.answer'))}
          </h2>
          {role === 'user' ? (
            <p dir="auto" className="whitespace-pre-wrap">
              {proseAsWritten(text)}
            </p>
          ) : (
            // Of a picture from elsewhere the address is printed, and nothing to press.
            <PicturesContext value={undefined}>
              <Markdown text={text} />
            </PicturesContext>
          )}
        </section>
      ))}
    </article>,
    document.body,
  )
}
