import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { attachmentsSchema } from '../model/attachment.ts'
import {
  conversationIdSchema,
  messageIdSchema,
  requestIdSchema,
  turnIdSchema,
} from '../model/ids.ts'
import { modelRefSchema } from '../model/model-info.ts'
import { turnEventSchema } from '../model/turn-event.ts'
import { procedure, storeErrors, storeReadErrors } from './declare.ts'

/** The ids of a turn that has begun. */
export const startedTurnSchema = z.object({
  turnId: turnIdSchema,
  conversationId: conversationIdSchema,
  userMessageId: messageIdSchema,
  answerId: messageIdSchema,
})

const another = z.object({
  requestId: requestIdSchema,
  conversationId: conversationIdSchema,
  /** The answer to make another version of. */
  answerId: messageIdSchema,
  model: modelRefSchema,
})

const toMessage = another.omit({ answerId: true }).extend({ messageId: messageIdSchema })

const askErrors = [
  'conversation.notFound',
  'conversation.messageNotFound',
  'provider.notFound',
  'turn.budgetReached',
  ...storeErrors,
] as const

/** A message of the user's on its way to a model. */
export const messageToSendSchema = z.object({
  requestId: requestIdSchema,
  /** Absent begins a new conversation, titled by the first words. */
  conversationId: conversationIdSchema.optional(),
  /** The message that this one follows; absent for the first, or where the procedure says so. */
  parentId: messageIdSchema.optional(),
  /** May be empty where files are attached. */
  text: z.string().max(20_000_000),
  /** Of each only what it is, its name and the chosen pages count; the rest main knows better. */
  attachments: attachmentsSchema.optional(),
  model: modelRefSchema,
})

export const turns = {
  /**
   * Commits the user's message and an empty answer, then asks the model; returns as soon as
   * both are on disk. The same `requestId` twice starts one turn and returns the same ids.
   */
  start: procedure(
    'turn.emptyMessage',
    'turn.tooLong',
    'attachment.notFound',
    'conversation.notFound',
    'conversation.messageNotFound',
    'provider.notFound',
    'turn.budgetReached',
    ...storeErrors,
  )
    .input(messageToSendSchema)
    .output(startedTurnSchema),

  /** Asks again for an answer to the same message; the new answer is a sibling. */
  regenerate: procedure(
    'conversation.notFound',
    'conversation.messageNotFound',
    'provider.notFound',
    'turn.budgetReached',
    ...storeErrors,
  )
    .input(another)
    .output(startedTurnSchema),

  /**
   * Sends a changed message of the user's beside the one that was changed, which stays. What is
   * attached to it goes along.
   */
  edit: procedure('turn.emptyMessage', 'turn.tooLong', ...askErrors)
    .input(toMessage.extend({ text: z.string().max(20_000_000) }))
    .output(startedTurnSchema),

  /** Asks for an answer to a message of the user's that is there. */
  ask: procedure(...askErrors)
    .input(toMessage)
    .output(startedTurnSchema),

  /**
   * Carries on an answer that did not end well: a sibling that begins with its text. What was
   * there stays. An answer without text, or one that is complete, can't be continued.
   */
  continue: procedure(
    'conversation.notFound',
    'conversation.messageNotFound',
    'turn.notContinuable',
    'provider.notFound',
    'turn.budgetReached',
    ...storeErrors,
  )
    .input(another)
    .output(startedTurnSchema),

  /**
   * A snapshot, then every event after it, to the one `ended`. Leaving does not stop the turn.
   * With `after` equal to the newest sequence number the snapshot is left out.
   */
  watch: procedure('turn.notFound', ...storeReadErrors)
    .input(z.object({ turnId: turnIdSchema, after: z.number().int().nonnegative().optional() }))
    .output(eventIterator(turnEventSchema)),

  /** Ends the turn as `cancelled`, keeping its text. A turn that has ended stays as it is. */
  stop: procedure('turn.notFound', ...storeErrors)
    .input(z.object({ turnId: turnIdSchema }))
    .output(z.void()),

  /** The turns that run now, in every conversation. */
  running: procedure().output(
    z.object({ turns: z.array(startedTurnSchema.omit({ userMessageId: true })).readonly() }),
  ),
}
