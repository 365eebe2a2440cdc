import { z } from 'zod'
import { conversationIdSchema } from './ids.ts'
import type { Scope } from './scope.ts'

export const windowRequestScope = 'ephemeral' satisfies Scope

/** What the desktop around the window asks of it, in the user's name. */
export const windowRequestSchema = z.discriminatedUnion('type', [
  /** A command of the menu was chosen; an id of the command catalog. */
  z.object({ type: z.literal('command'), id: z.string().max(60) }),
  /** The user wants to see a conversation, for instance after the notice of its answer. */
  z.object({ type: z.literal('open'), conversationId: conversationIdSchema }),
])
export type WindowRequest = z.infer<typeof windowRequestSchema>
