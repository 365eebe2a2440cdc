import type { Connection } from '../../../shared/model/connection.ts'
import { bytes } from '../../api/figures.ts'
import { dateFormat } from '../../words/formats.ts'
import { words } from '../../words/words.ts'

interface ConnectionTableProps {
  readonly connections: readonly Connection[]
}

/** Scrolled sideways within its own box where the window is too narrow for it. */
export function ConnectionTable({ connections }: ConnectionTableProps) {
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={words('network.connections')}
      className="max-h-80 overflow-auto rounded-card border border-line"
    >
      <table className="w-full border-collapse text-small">
        <caption className="sr-only">{words('network.caption')}</caption>
        <thead className="sticky top-0 bg-side text-start text-ink-3">
          <tr>
            {columns.map(({ name, isNumber }) => (
              <th
                key={name}
                scope="col"
                className={`px-2 py-1.5 font-medium whitespace-nowrap ${isNumber ? 'text-end' : ''}`}
              >
                {words(`network.column.${name}`)}
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
        <time dateTime={new Date(startedAt).toISOString()}>
          {dateFormat(dayAndTime).format(startedAt)}
        </time>
      </td>
      <td className="min-w-36 px-2 py-1.5 wrap-anywhere text-ink">{host}</td>
      <td className="px-2 py-1.5 whitespace-nowrap">{words(`network.purpose.${purpose}`)}</td>
      <td className="px-2 py-1.5 text-end whitespace-nowrap">{bytes(sentBytes)}</td>
      <td className="px-2 py-1.5 text-end whitespace-nowrap">{bytes(receivedBytes)}</td>
      <td className={`px-2 py-1.5 text-end whitespace-nowrap ${isGood(status) ? '' : 'text-bad'}`}>
        {status ?? words('network.noAnswer')}
      </td>
    </tr>
  )
}

function isGood(status: number | undefined): boolean {
  return status !== undefined && status < 400
}

const columns = [
  { name: 'when', isNumber: false },
  { name: 'host', isNumber: false },
  { name: 'purpose', isNumber: false },
  { name: 'sent', isNumber: true },
  { name: 'received', isNumber: true },
  { name: 'status', isNumber: true },
] as const

const dayAndTime = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const
