import { faultError } from '../../../shared/errors/fault.ts'
import { activePath } from '../../../shared/logic/active-path.ts'
import type { ConversationTree } from '../../../shared/model/conversation.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import { branchAsMarkdown, fileNameOf } from '../../domain/conversation/written-out.ts'
import type { Desktop } from '../../ports/desktop.ts'
import type { Store } from '../../ports/store.ts'

export type ExportFormat = 'markdown' | 'json'

interface Parts {
  readonly store: Pick<Store, 'readConversation'>
  readonly desktop: Pick<Desktop, 'saveFile'>
}

/**
 * Writes a conversation where the user says: as Markdown the branch on show, as JSON all of it.
 * Tells whether it was written.
 * @throws FaultError `conversation.notFound`, `app.saveFailed`, and what the store throws
 */
export async function exportConversation(
  { store, desktop }: Parts,
  id: ConversationId,
  format: ExportFormat,
): Promise<{ saved: boolean }> {
  const tree = await store.readConversation(id)
  if (!tree) throw faultError('conversation.notFound', {})
  const { ending, text } = writtenOut(tree, format)
  const name = `${fileNameOf(tree.conversation.title)}.${ending}`
  return { saved: await desktop.saveFile({ name, bytes: new TextEncoder().encode(text) }) }
}

function writtenOut(tree: ConversationTree, format: ExportFormat) {
  switch (format) {
    case 'markdown': {
      const path = activePath(tree.messages, tree.conversation.activeLeafId)
      return { ending: 'md', text: branchAsMarkdown(tree.conversation, path) }
    }
    case 'json':
      return { ending: 'json', text: `${JSON.stringify(tree, undefined, 2)}\n` }
  }
}
