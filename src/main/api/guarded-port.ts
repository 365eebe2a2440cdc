import {
  onMessagePortClose,
  onMessagePortMessage,
  postMessagePortMessage,
  type SupportedMessagePort,
} from '@orpc/client/message-port'
import { fileLimitBytes } from '../../shared/logic/file-limit.ts'
import {
  abort,
  readMessage,
  type MessageLimits,
  type PortRequest,
  type ReadMessage,
  type Refusal,
} from './read-request.ts'

/**
 * What one message may hold: more than the longest text that a procedure takes, and a file that is
 * twice as large as one may be, so that of one that is a little too large its size is said.
 */
const limits: MessageLimits = { chars: 64 * 1024 * 1024, bytes: 2 * fileLimitBytes }

/**
 * A port on which only whole messages of the protocol are heard. What else comes is refused: the
 * caller is told where it has said who it is, and nobody else.
 */
export function guardedPort(
  port: SupportedMessagePort,
  onRefused: (why: Refusal, answer: (body: unknown) => void) => void,
): SupportedMessagePort {
  /** Calls whose file is being taken to pieces; `false` once they are not wanted any more. */
  const reading = new Map<string, boolean>()
  const post = (message: unknown): void => postMessagePortMessage(port, message)

  const hear = (message: ReadMessage, listen: (data: PortRequest) => void): void => {
    if (message.state === 'read') {
      const { i: id, t: type } = message.request
      if (type === abort && reading.has(id)) reading.set(id, false)
      else listen(message.request)
      return
    }
    const { why, id } = message
    onRefused(why, (body) => {
      if (id !== undefined) post(JSON.stringify({ i: id, p: { s: 500, b: body } }))
    })
  }

  return {
    postMessage: post,
    addEventListener: (type: string, listener: (event: { data: unknown }) => void): void => {
      if (type === 'close') onMessagePortClose(port, () => listener({ data: undefined }))
      if (type !== 'message') return
      const listen = (data: PortRequest): void => listener({ data })
      onMessagePortMessage(port, (data: unknown) => {
        const message = readMessage(data, limits)
        if (message.state !== 'with-bytes') return hear(message, listen)
        const { id } = message
        // The same id twice is one call.
        if (reading.has(id)) return
        reading.set(id, true)
        void message.rest.then((whole) => {
          const isWanted = reading.get(id)
          reading.delete(id)
          if (isWanted === true) hear(whole, listen)
        })
      })
    },
  } as SupportedMessagePort
}
