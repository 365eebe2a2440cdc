import { z } from 'zod'
import { folderIdSchema } from './ids.ts'
import type { Scope } from './scope.ts'

export const folderScope = 'synced' satisfies Scope

/** A place in the sidebar for conversations that belong together. Folders hold no folders. */
export const folderSchema = z
  .object({
    id: folderIdSchema,
    name: z.string().min(1).max(100),
    /** Folders stand in the order of these; any number may lie between two of them. */
    position: z.number(),
    /** Milliseconds since the epoch. */
    createdAt: z.number().int(),
  })
  .readonly()
export type Folder = z.infer<typeof folderSchema>
