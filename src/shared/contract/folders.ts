import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { folderSchema } from '../model/folder.ts'
import { conversationIdSchema, folderIdSchema } from '../model/ids.ts'
import { procedure, storeErrors, storeReadErrors } from './declare.ts'

const one = z.object({ folderId: folderIdSchema })
const named = z.object({ name: z.string().max(500) })

/** A folder that is gone, and all that was in it: what `restore` needs. */
const removedFolderSchema = z.object({
  folder: folderSchema,
  conversationIds: z.array(conversationIdSchema).max(100_000).readonly(),
})

export const folders = {
  /** All of them in their order, again at each change. */
  watchList: procedure(...storeReadErrors).output(
    eventIterator(z.object({ folders: z.array(folderSchema).readonly() })),
  ),

  /** Below the others. */
  create: procedure('folder.nameEmpty', 'folder.tooMany', ...storeErrors)
    .input(named)
    .output(folderSchema),

  rename: procedure('folder.notFound', 'folder.nameEmpty', ...storeErrors)
    .input(one.extend(named.shape))
    .output(folderSchema),

  /** Before another one, or below all. */
  move: procedure('folder.notFound', ...storeErrors)
    .input(one.extend({ beforeId: folderIdSchema.optional() }))
    .output(folderSchema),

  /** Its conversations are kept. */
  remove: procedure('folder.notFound', ...storeErrors)
    .input(one)
    .output(removedFolderSchema),

  /** Undoes `remove`, for the conversations that are in no other folder by now. */
  restore: procedure('folder.nameEmpty', 'folder.tooMany', ...storeErrors)
    .input(removedFolderSchema)
    .output(folderSchema),
}
