import { z } from 'zod'

/**
 * Identifiers. All are UUIDv7, so they sort by creation time and merge across devices,
 * except {@link modelIdSchema}, which is the vendor's own name for a model.
 */
export const conversationIdSchema = z.uuidv7().brand<'ConversationId'>()
export type ConversationId = z.infer<typeof conversationIdSchema>

export const messageIdSchema = z.uuidv7().brand<'MessageId'>()
export type MessageId = z.infer<typeof messageIdSchema>

/** One attempt to produce an answer. A message may have had several. */
export const turnIdSchema = z.uuidv7().brand<'TurnId'>()
export type TurnId = z.infer<typeof turnIdSchema>

/** Made by the caller of `turns.start`; the same id twice starts one turn. */
export const requestIdSchema = z.uuid().brand<'RequestId'>()
export type RequestId = z.infer<typeof requestIdSchema>

/** A folder of conversations in the sidebar. */
export const folderIdSchema = z.uuidv7().brand<'FolderId'>()
export type FolderId = z.infer<typeof folderIdSchema>

/** One configured provider account: a kind, a base URL and a key reference. */
export const providerIdSchema = z.uuidv7().brand<'ProviderId'>()
export type ProviderId = z.infer<typeof providerIdSchema>

/** Names a part within its message; unique in that message only. */
export const partIdSchema = z.string().min(1).max(100).brand<'PartId'>()
export type PartId = z.infer<typeof partIdSchema>

/** The vendor's name of a model, as its API takes it. */
export const modelIdSchema = z.string().min(1).max(300).brand<'ModelId'>()
export type ModelId = z.infer<typeof modelIdSchema>
