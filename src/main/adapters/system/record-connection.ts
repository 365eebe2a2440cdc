import type { Connection, ConnectionPurpose } from '../../../shared/model/connection.ts'
import type { Clock } from '../../ports/clock.ts'
import type { SentHead } from '../../ports/http.ts'
import { countBody } from './count-body.ts'
import { sendWatched } from './send-watched.ts'

/** Takes the ledger's row of a connection once it is over. Must not throw and must not block. */
export type RecordConnection = (connection: Connection) => void

/** What a request is made for, and who wants to know that it was sent. */
interface Sender {
  readonly purpose: ConnectionPurpose
  readonly onSent?: ((head: SentHead) => void) | undefined
}

/**
 * Sends one request and tells the ledger of it when it is over, however it ended. Counted are
 * the bytes of the bodies: of the request's as soon as it was handed to the connection, of the
 * response's as they are read, which is after a compressed one was unpacked.
 */
export async function sendRecorded(
  parts: { readonly clock: Clock; readonly record: RecordConnection },
  request: Request,
  { purpose, onSent }: Sender,
): Promise<Response> {
  const { clock } = parts
  const startedAt = clock.now()
  const startedMs = clock.monotonicMs()
  let sentBytes = 0
  let receivedBytes = 0
  let status: number | undefined
  let isOver = false

  function settle(): void {
    request.signal.removeEventListener('abort', settle)
    if (isOver) return
    isOver = true
    parts.record({
      startedAt,
      host: new URL(request.url).host,
      purpose,
      sentBytes,
      receivedBytes,
      ...(status !== undefined && { status }),
      durationMs: Math.max(0, Math.round(clock.monotonicMs() - startedMs)),
    })
  }

  try {
    const response = await sendWatched(request, {
      onHead: (head) => onSent?.(head),
      onBody: (bytes) => (sentBytes += bytes),
    })
    status = response.status
    // Whoever aborts does not read on, and would not come upon the end.
    request.signal.addEventListener('abort', settle)
    if (!response.body || request.signal.aborted) settle()
    else countBody(response.body, (bytes) => (receivedBytes += bytes), settle)
    return response
  } catch (error) {
    settle()
    throw error
  }
}
