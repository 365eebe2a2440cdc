import type { Connection, ConnectionPurpose } from '../../../shared/model/connection.ts'
import { bytes } from '../../api/figures.ts'

interface ConnectionTableProps {
  readonly connections: readonly Connection[]
}

/** Scrolled sideways within its own box where the window is too narrow for it. */
export function ConnectionTable({ connections }: ConnectionTableProps) {
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label="Connections"
      className="max-h-80 overflow-auto rounded-card border border-line"
    >
      <table className="w-full border-collapse text-small">
        <caption className="sr-only">Connections that Liminal made, newest first</caption>
        <thead className="sticky top-0 bg-side text-left text-ink-3">
          <tr>
            {columns.map(({ name, isNumber }) => (
              <th
                key={name}
                scope="col"
                className={`px-2 py-1.5 font-medium whitespace-nowrap ${isNumber ? 'text-right' : ''}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="tabular-nums select-text">
          {connections.map((connection, index) => (
            // A row has no name of its own, and rows never move.
            // oxlint-disable-next-line react/no-array-index-key
            <Row key={index} connection={connection} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ connection }: { readonly connection: Connection }) {
  const { startedAt, host, purpose, sentBytes, receivedBytes, status } = connection
  return (
    <tr className="border-t border-line text-ink-2">
      <td className="px-2 py-1.5 whitespace-nowrap text-ink-3">
        <time dateTime={new Date(startedAt).toISOString()}>{dayAndTime.format(startedAt)}</time>
      </td>
      <td className="min-w-36 px-2 py-1.5 wrap-anywhere text-ink">{host}</td>
      <td className="px-2 py-1.5 whitespace-nowrap">{purposeWords[purpose]}</td>
      <td className="px-2 py-1.5 text-right whitespace-nowrap">{bytes(sentBytes)}</td>
      <td className="px-2 py-1.5 text-right whitespace-nowrap">{bytes(receivedBytes)}</td>
      <td
        className={`px-2 py-1.5 text-right whitespace-nowrap ${isGood(status) ? '' : 'text-bad'}`}
      >
        {status ?? 'no answer'}
      </td>
    </tr>
  )
}

function isGood(status: number | undefined): boolean {
  return status !== undefined && status < 400
}

const columns: readonly { readonly name: string; readonly isNumber?: true }[] = [
  { name: 'When' },
  { name: 'Host' },
  { name: 'For' },
  { name: 'Sent', isNumber: true },
  { name: 'Received', isNumber: true },
  { name: 'Status', isNumber: true },
]

const purposeWords: { readonly [P in ConnectionPurpose]: string } = {
  answer: 'An answer',
  'list-models': 'List of models',
  'describe-models': 'Facts about a model',
  'pull-model': 'Download of a model',
  'local-models': 'Local models in use',
}

const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
