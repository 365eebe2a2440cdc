import type { Implementer } from '../../src/main/api/implementer.ts'
import { foldText } from '../../src/shared/logic/fold-text.ts'
import { packPath } from '../../src/shared/logic/packed-path.ts'
import { saidText } from '../../src/shared/logic/message-text.ts'
import type { Conversation, ConversationTree } from '../../src/shared/model/conversation.ts'
import type { ConversationId } from '../../src/shared/model/ids.ts'
import type { ReadingPlace } from '../../src/shared/model/reading-place.ts'
import {
  ancestorsInTree,
  foundInTree,
  messagesOfTree,
  newestLeafOfTree,
  openedTree,
  pathOfTree,
} from '../fakes/memory-store.reading.ts'

interface ServedTrees {
  readonly treeOf: (id: ConversationId) => ConversationTree
  readonly change: (id: ConversationId, fields: Partial<Conversation>) => Conversation
}

/** What is read of a conversation, and which branch of it is on show. */
export function servedReading(os: Implementer, { treeOf, change }: ServedTrees) {
  const places = new Map<ConversationId, ReadingPlace>()
  const { conversations } = os
  return {
    open: conversations.open.handler(({ input: { conversationId, ...options } }) =>
      packPath(
        openedTree(treeOf(conversationId), { ...options, place: places.get(conversationId) }),
      ),
    ),
    readAncestors: conversations.readAncestors.handler(({ input }) =>
      packPath(ancestorsInTree(treeOf(input.conversationId), input.messageId)),
    ),
    readMessages: conversations.readMessages.handler(({ input }) =>
      messagesOfTree(treeOf(input.conversationId), input.messageIds),
    ),
    find: conversations.find.handler(({ input }) => {
      const tree = treeOf(input.conversationId)
      const path = pathOfTree(tree).map(({ id }) => id)
      return [...foundInTree(tree, path, foldText(input.query))]
    }),
    readTexts: conversations.readTexts.handler(({ input }) =>
      pathOfTree(treeOf(input.conversationId)).map(saidText),
    ),
    savePlace: conversations.savePlace.handler(({ input }) => {
      places.set(input.conversationId, input.place)
    }),
    showVersion: conversations.showVersion.handler(({ input: { conversationId, messageId } }) =>
      change(conversationId, { activeLeafId: newestLeafOfTree(treeOf(conversationId), messageId) }),
    ),
    selectLeaf: conversations.selectLeaf.handler(({ input }) =>
      change(input.conversationId, { activeLeafId: input.messageId }),
    ),
  }
}
