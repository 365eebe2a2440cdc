import { useMemo, useState } from 'react'
import { citedSources, type CitedSource } from '../../../shared/logic/cited-sources.ts'
import type { Part } from '../../../shared/model/part.ts'
import { foreignWords } from '../../ui/foreign-words.ts'
import { MarkdownLink } from '../../ui/markdown/markdown-link.tsx'
import { words } from '../../words/words.ts'

/** So many are shown at once; the rest on demand. */
const shownSources = 6

/** Where the answer has it from, numbered as the model cites it. */
export function Sources({ parts }: { readonly parts: readonly Part[] }) {
  const sources = useMemo(() => citedSources(parts), [parts])
  const [isWhole, setWhole] = useState(false)
  if (sources.length === 0) return null
  const shown = isWhole ? sources : sources.slice(0, shownSources)
  return (
    <div
      role="group"
      aria-label={words('answer.sources')}
      className="border-t border-line pt-2.5 text-ui leading-normal"
    >
      <p className="mb-1.5 text-small font-semibold text-ink-2">{words('answer.sources')}</p>
      <ol className="grid gap-1.5">
        {shown.map((source) => (
          <Source key={source.number} source={source} />
        ))}
      </ol>
      {sources.length > shown.length ? (
        <button
          type="button"
          className="mt-1.5 -ms-1.5 rounded-[5px] px-1.5 py-1 text-small text-ink-3 hover:bg-hover hover:text-ink"
          onClick={() => setWhole(true)}
        >
          {words('answer.showAllSources', { count: sources.length })}
        </button>
      ) : null}
    </div>
  )
}

function Source({ source }: { readonly source: CitedSource }) {
  const host = hostOf(source.url)
  const title = foreignWords(source.title ?? '') || host || words('answer.namelessSource')
  const passage = foreignWords(source.passages.join(' … '), 240)
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
      <span
        aria-hidden
        className="mt-0.25 grid h-4.5 min-w-4.5 place-items-center rounded-[5px] bg-accent-soft px-1 text-micro font-semibold text-accent tabular-nums"
      >
        {source.number}
      </span>
      <div className="wrap-anywhere select-text">
        <bdi className="source-title">
          <MarkdownLink href={host === undefined ? undefined : source.url} isHostTold>
            {title}
          </MarkdownLink>
        </bdi>
        {host === undefined || host === title ? null : (
          <span className="ms-1.5 text-small text-ink-3">{host}</span>
        )}
        {passage === '' ? null : (
          <p className="text-small text-ink-3">
            <bdi>{words('answer.passage', { passage })}</bdi>
          </p>
        )}
      </div>
    </li>
  )
}

/** The host of an address that may be asked for; it is written so that no letters deceive. */
function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const { protocol, host } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? host.replace(/^www\./, '') : undefined
}
