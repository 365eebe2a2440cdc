import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { faultSchema } from '../errors/fault.ts'
import { attachmentsSchema } from '../model/attachment.ts'
import { conversationIdSchema, requestIdSchema } from '../model/ids.ts'
import { modelRefSchema } from '../model/model-info.ts'
import { outboxItemSchema } from '../model/outbox-item.ts'
import { procedure, storeErrors, storeReadErrors } from './declare.ts'
import { messageToSendSchema, startedTurnSchema } from './turns.ts'

/** A message that waits, and why it was not sent when that was tried. */
export const waitingMessageSchema = z
  .object({ ...outboxItemSchema.unwrap().shape, refusal: faultSchema.optional() })
  .readonly()
export type WaitingMessage = z.infer<typeof waitingMessageSchema>

/** All that waits, oldest first, and whether the machine is online. */
export const outboxStateSchema = z
  .object({ isOnline: z.boolean(), items: z.array(waitingMessageSchema).readonly() })
  .readonly()
export type OutboxState = z.infer<typeof outboxStateSchema>

const one = z.object({ requestId: requestIdSchema })

const startErrors = [
  'turn.emptyMessage',
  'turn.tooLong',
  'attachment.notFound',
  'conversation.notFound',
  'conversation.messageNotFound',
  'turn.budgetReached',
  'provider.notFound',
  ...storeErrors,
] as const

export const outbox = {
  /**
   * Sends a message now, or keeps it until it can be sent: until the answer that it follows is
   * written, or until the machine is online. Either way it is on disk when this returns. The same
   * `requestId` twice sends once. Without a parent it follows the tip of the branch that is shown.
   */
  send: procedure(...startErrors)
    .input(messageToSendSchema)
    .output(
      z.discriminatedUnion('state', [
        z.object({ state: z.literal('started'), turn: startedTurnSchema }),
        z.object({ state: z.literal('waiting'), item: outboxItemSchema }),
      ]),
    ),

  /** Everything at once, again at each change. */
  watch: procedure(...storeReadErrors).output(eventIterator(outboxStateSchema)),

  /**
   * Takes a message out again. Its text and its files are then under the draft of `conversationId`, on disk; when
   * that is absent the conversation had nothing else and is gone, and they are in the draft of
   * the next new one.
   */
  takeBack: procedure('outbox.notWaiting', ...storeErrors)
    .input(one)
    .output(
      z.object({
        text: z.string(),
        attachments: attachmentsSchema,
        conversationId: conversationIdSchema.optional(),
      }),
    ),

  /**
   * Sends it whatever it waits for, to `model` if that is another by now; an answer that is being
   * written above it is stopped first.
   */
  sendNow: procedure('outbox.notWaiting', ...startErrors)
    .input(one.extend({ model: modelRefSchema.optional() }))
    .output(startedTurnSchema),
}
