import type { KeptRequests } from '../services/requests/kept-requests.ts'
import type { Implementer } from './implementer.ts'

export interface RequestsApiParts {
  readonly keptRequests: KeptRequests
}

export function createRequestsApi(os: Implementer, { keptRequests }: RequestsApiParts) {
  return {
    ofAnswer: os.requests.ofAnswer.handler(async ({ input }) => ({
      requests: await keptRequests.ofAnswer(input.answerId),
    })),
  }
}
