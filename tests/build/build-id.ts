import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import type {
  conversationIdSchema,
  folderIdSchema,
  messageIdSchema,
  providerIdSchema,
  requestIdSchema,
  turnIdSchema,
} from '../../src/shared/model/ids.ts'

type AnyId =
  | z.infer<typeof conversationIdSchema>
  | z.infer<typeof folderIdSchema>
  | z.infer<typeof messageIdSchema>
  | z.infer<typeof providerIdSchema>
  | z.infer<typeof requestIdSchema>
  | z.infer<typeof turnIdSchema>

/** A fresh id of the kind that is asked for; later ones sort after earlier ones. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the kind
export function anId<Id extends AnyId>(): Id {
  return uuidv7() as Id
}
