import { useMemo } from 'react'
import type { SentRequest } from '../../../shared/model/sent-request.ts'
import { bytes, integer } from '../../api/figures.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { dateFormat } from '../../words/formats.ts'
import { requestAsText } from './request-as-text.ts'
import { shownBody } from './shown-body.ts'
import { codeAsWritten } from '../../ui/visible-directions.ts'
import { words } from '../../words/words.ts'

interface SentRequestViewProps {
  readonly request: SentRequest
  /** How many there are for the same answer. */
  readonly of: number
}

/** One request as it was on the wire; its body spread out to be read. */
export function SentRequestView({ request, of }: SentRequestViewProps) {
  const { method, url, headers, body } = request
  const title =
    of > 1
      ? words('request.titleOf', { number: request.tryNumber, count: of })
      : words('request.title')
  return (
    <section aria-label={title} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex items-center gap-2">
        <h3 className="font-semibold text-ink">{title}</h3>
        <time className="text-small text-ink-3 tabular-nums">
          {dateFormat(time).format(request.sentAt)}
        </time>
        <CopyButton
          label={
            of > 1 ? words('request.copyOf', { number: request.tryNumber }) : words('request.copy')
          }
          text={() => requestAsText(request)}
          className={`${copyClass} -me-2 ms-auto`}
        />
      </div>
      <p className="font-code text-small wrap-anywhere text-ink select-text">
        <strong className="font-semibold">{method}</strong> {url}
      </p>
      <dl className="grid gap-1 border-y border-line py-2 font-code text-micro select-text">
        {headers.map(([name, value], index) => (
          // Some headers may stand twice.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={`${index} ${name}`} className="wrap-anywhere">
            <dt className="inline text-ink-3">{name}: </dt>
            <dd className="inline text-ink">
              {value === mask ? (
                <span className="text-ink-3 italic">{words('request.masked')}</span>
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Body body={body} />
    </section>
  )
}

function Body({ body }: { readonly body: string }) {
  const { text, shownLines, lines } = useMemo(() => shownBody(body), [body])
  if (body === '') return <p className="text-small text-ink-3">{words('request.noBody')}</p>
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <pre
        aria-label={words('request.body')}
        tabIndex={0}
        className="max-h-120 overflow-y-auto rounded-card border border-line bg-code px-3 py-2.5 font-code text-micro leading-normal wrap-anywhere whitespace-pre-wrap text-ink select-text"
      >
        {codeAsWritten(text)}
      </pre>
      <div className="flex items-center text-small text-ink-3">
        <p>
          {shownLines < lines
            ? words('request.firstLines', {
                shown: integer(shownLines),
                lines: integer(lines),
                bytes: bytes(byteLength(body)),
              })
            : bytes(byteLength(body))}
        </p>
        <CopyButton
          label={words('request.copyBody')}
          text={() => body}
          className={`${copyClass} -me-2 ms-auto`}
        />
      </div>
    </div>
  )
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).byteLength
}

const mask = '…'

const copyClass =
  'flex items-center gap-1.5 rounded-[5px] px-2 py-0.75 text-small text-ink-3 hover:bg-hover hover:text-ink'

const time = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
