import { z } from 'zod'
import { faultSchema } from '../errors/fault.ts'
import { attachmentSchema } from './attachment.ts'
import { conversationIdSchema } from './ids.ts'
import type { Scope } from './scope.ts'

export const windowRequestScope = 'ephemeral' satisfies Scope

/** What the desktop around the window asks of it, in the user's name. */
export const windowRequestSchema = z.discriminatedUnion('type', [
  /** A command of the menu was chosen; an id of the command catalog. */
  z.object({ type: z.literal('command'), id: z.string().max(60) }),
  /** The user wants to see a conversation, for instance after the notice of its answer. */
  z.object({ type: z.literal('open'), conversationId: conversationIdSchema }),
  /** Files were opened with the app, and are kept; they go beside the message on show. */
  z.object({ type: z.literal('attach'), attachments: z.array(attachmentSchema).readonly() }),
  /** Files were opened with the app and can't be beside a message, by their names. */
  z.object({
    type: z.literal('notAttached'),
    files: z.array(z.object({ name: z.string().max(255), fault: faultSchema })).readonly(),
  }),
])
export type WindowRequest = z.infer<typeof windowRequestSchema>
