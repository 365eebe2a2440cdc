import { z } from 'zod'
import { conversationSchema } from './conversation.ts'
import { messageIdSchema } from './ids.ts'
import { messageMarkSchema } from './message-mark.ts'
import { messageSchema, messageStateSchema, roleSchema } from './message.ts'
import { readingPlaceSchema } from './reading-place.ts'

/** Where a message stands among its versions, which are two or more; oldest first. */
export const messageVersionsSchema = z
  .object({
    messageId: messageIdSchema,
    /** Counts from 1. */
    position: z.number().int().positive(),
    count: z.number().int().min(2),
    previousId: messageIdSchema.optional(),
    nextId: messageIdSchema.optional(),
    /** The unfinished version that this one carries on, and how many it does in all. */
    continues: z
      .object({
        messageId: messageIdSchema,
        state: messageStateSchema,
        times: z.number().int().positive(),
      })
      .readonly()
      .optional(),
    /** The newest version that carries this one on. */
    continuedBy: messageIdSchema.optional(),
  })
  .readonly()
export type MessageVersions = z.infer<typeof messageVersionsSchema>

/** Some messages of a conversation with what stands beside them, in the order asked for. */
export const readMessagesSchema = z
  .object({
    messages: z.array(messageSchema).readonly(),
    /** Of those that have more than one. */
    versions: z.array(messageVersionsSchema).readonly(),
    /** Of those that have one. */
    marks: z.array(messageMarkSchema).readonly(),
  })
  .readonly()
export type ReadMessages = z.infer<typeof readMessagesSchema>

/** A stretch of a branch: its messages by their ids, each followed by the next. */
export const pathStretchSchema = z
  .object({
    path: z.array(messageIdSchema).readonly(),
    /** How long each message of the path is, about, in bytes: for a guess at its height. */
    sizes: z.array(z.number().int().nonnegative()).readonly(),
  })
  .readonly()
export type PathStretch = z.infer<typeof pathStretchSchema>

/**
 * The same as it crosses the port, where ten thousand ids cost less as one text: the ids of the
 * path and its sizes, each with a comma between them.
 */
export const packedStretchSchema = z
  .object({
    path: z.string().regex(/^[0-9a-f,-]*$/),
    sizes: z.string().regex(/^[0-9,]*$/),
  })
  .readonly()
export type PackedStretch = z.infer<typeof packedStretchSchema>

const besidePathSchema = z.object({
  conversation: conversationSchema,
  ...readMessagesSchema.unwrap().shape,
  place: readingPlaceSchema.optional(),
})

/**
 * A conversation as it is opened: a window of messages, and the branch on show from the first of
 * them to its leaf. Whether more is above tells that message's parent. The whole branch is there
 * when the message that was asked for, or the kept place, is not on it.
 */
export const openedConversationSchema = z
  .object({ ...pathStretchSchema.unwrap().shape, ...besidePathSchema.shape })
  .readonly()
export type OpenedConversation = z.infer<typeof openedConversationSchema>

/** The same as it crosses the port. */
export const packedConversationSchema = z
  .object({ ...packedStretchSchema.unwrap().shape, ...besidePathSchema.shape })
  .readonly()
export type PackedConversation = z.infer<typeof packedConversationSchema>

/** How often a text was found in a message. */
export const foundInMessageSchema = z
  .object({ messageId: messageIdSchema, count: z.number().int().positive() })
  .readonly()
export type FoundInMessage = z.infer<typeof foundInMessageSchema>

/** What a message says, without all that stands beside it. */
export const saidTextSchema = z
  .object({
    role: roleSchema,
    /** Who said it, of an answer. */
    label: z.string().optional(),
    text: z.string(),
  })
  .readonly()
export type SaidText = z.infer<typeof saidTextSchema>
