import { useCallback, useEffect, useState } from 'react'
import type { AttachmentPage } from '../../../shared/contract/attachments.ts'
import type { Attachment, PageRange } from '../../../shared/model/attachment.ts'
import { Button } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'
import { FaultAlert } from '../fault-alert.tsx'
import { useLiminal } from '../liminal-context.ts'
import { useAct } from '../use-act.ts'
import { tokenWords } from './attachment-words.ts'
import { isChosen, togglePage } from './page-ranges.ts'

/** Read at once; a document may have thousands. */
const pagesAtOnce = 20

/** Drawn of one page: a file without pages is one of any length. */
const shownChars = 60_000

interface PreviewPagesProps {
  readonly attachment: Attachment
  readonly onChoose: ((chosen: readonly PageRange[] | undefined) => void) | undefined
}

/** The text that was read from a file, page by page. */
export function PreviewPages({ attachment, onChoose }: PreviewPagesProps) {
  const { pages, isBusy, fault, more } = usePages(attachment)
  const all = attachment.pages ?? 1
  return (
    <div // Scrolled by key.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto px-5 py-4 select-text"
    >
      <ol className="grid gap-5">
        {pages.map((page) => (
          <PageOfText
            key={page.page}
            page={page}
            isNamed={attachment.pages !== undefined}
            isChosen={isChosen(attachment.chosen, page.page)}
            onToggle={
              onChoose && all > 1
                ? () => onChoose(togglePage(attachment.chosen, page.page, all))
                : undefined
            }
          />
        ))}
      </ol>
      {isBusy ? (
        <p role="status" className="py-3 breathing">
          {words('attachments.opening')}
        </p>
      ) : null}
      {fault ? <FaultAlert fault={fault} onRetry={more} /> : null}
      {!isBusy && !fault && pages.length < all ? (
        <Button className="mt-5" onClick={more}>
          {words('attachments.morePages')}
        </Button>
      ) : null}
    </div>
  )
}

function usePages({ hash, pages: all = 1 }: Attachment) {
  const { client } = useLiminal()
  const { run, isBusy, fault } = useAct()
  const [pages, setPages] = useState<readonly AttachmentPage[]>([])
  const read = useCallback(
    (from: number) =>
      void run(async () => {
        const to = Math.min(all, from + pagesAtOnce - 1)
        const found = await client.attachments.readPages({ hash, from, to })
        setPages((before) => [...before.filter(({ page }) => page < from), ...found.pages])
      }),
    [run, client, hash, all],
  )
  useEffect(() => read(1), [read])
  return { pages, isBusy, fault, more: () => read(pages.length + 1) }
}

interface PageOfTextProps {
  readonly page: AttachmentPage
  readonly isNamed: boolean
  readonly isChosen: boolean
  readonly onToggle: (() => void) | undefined
}

function PageOfText({
  page: { page, text, tokens },
  isNamed,
  isChosen,
  onToggle,
}: PageOfTextProps) {
  const name = words('attachments.page', { page })
  return (
    <li className={isChosen ? undefined : 'text-ink-3'}>
      {isNamed ? (
        <p className="mb-1.5 flex items-center gap-2 text-small">
          {onToggle ? (
            <label className="flex items-center gap-2 font-semibold">
              <input
                type="checkbox"
                checked={isChosen}
                onChange={onToggle}
                className="accent-accent"
              />
              {name}
            </label>
          ) : (
            <span className="font-semibold">{name}</span>
          )}
          <span className="text-micro text-ink-3 tabular-nums">{tokenWords(tokens)}</span>
        </p>
      ) : null}
      {text.trim() === '' ? (
        <p className="text-small text-ink-3">{words('attachments.noText')}</p>
      ) : (
        <p
          dir="auto"
          className="text-ui leading-(--leading-text) wrap-anywhere whitespace-pre-wrap"
        >
          {text.slice(0, shownChars)}
        </p>
      )}
      {text.length > shownChars ? (
        <p className="mt-2 text-small text-ink-3">{words('attachments.cut')}</p>
      ) : null}
    </li>
  )
}
