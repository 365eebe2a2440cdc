import type { Implementer } from '../../src/main/api/implementer.ts'
import type { Connection } from '../../src/shared/model/connection.ts'
import type { SentRequest } from '../../src/shared/model/sent-request.ts'

export interface RecordsContents {
  /** Newest first. */
  readonly connections?: readonly Connection[]
  readonly sentRequests?: readonly SentRequest[]
}

export type ServedRecords = ReturnType<typeof createServedRecords>

/** What left the machine, as the test says. */
export function createServedRecords(contents: RecordsContents) {
  let connections = contents.connections ?? []
  let sentRequests = contents.sentRequests ?? []
  return {
    keep: (request: SentRequest) => {
      sentRequests = [...sentRequests, request]
    },
    procedures: (os: Implementer) => ({
      network: {
        list: os.network.list.handler(({ input: { before = Infinity, limit } }) => {
          const due = connections.filter(({ startedAt }) => startedAt < before)
          const page = due.slice(0, limit)
          const last = due.length > limit ? page.at(-1) : undefined
          return { connections: page, ...(last && { next: last.startedAt }) }
        }),
        clear: os.network.clear.handler(() => {
          connections = []
        }),
      },
      requests: {
        ofAnswer: os.requests.ofAnswer.handler(({ input }) => ({
          requests: sentRequests.filter(({ answerId }) => answerId === input.answerId),
        })),
      },
    }),
  }
}
