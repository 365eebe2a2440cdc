import { z } from 'zod'
import { messageIdSchema } from '../model/ids.ts'
import { sentRequestSchema } from '../model/sent-request.ts'
import { procedure, storeReadErrors } from './declare.ts'

export const requests = {
  /**
   * The requests for one answer as they were sent, their secrets masked, in their order. None of
   * an answer that needed no request, whose requests were not kept, or are not kept any more.
   */
  ofAnswer: procedure(...storeReadErrors)
    .input(z.object({ answerId: messageIdSchema }))
    .output(z.object({ requests: z.array(sentRequestSchema).readonly() })),
}
