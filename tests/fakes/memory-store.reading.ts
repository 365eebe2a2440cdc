import { activePath } from '../../src/shared/logic/active-path.ts'
import { usageOfMessages } from '../../src/shared/logic/cost.ts'
import { countFolded, foldText } from '../../src/shared/logic/fold-text.ts'
import { messageText } from '../../src/shared/logic/message-text.ts'
import { messageVersions } from '../../src/shared/logic/message-versions.ts'
import { pathWindow, windowSeen } from '../../src/shared/logic/path-window.ts'
import type { ConversationTree } from '../../src/shared/model/conversation.ts'
import type { MessageId } from '../../src/shared/model/ids.ts'
import type { Message } from '../../src/shared/model/message.ts'
import type {
  FoundInMessage,
  OpenedConversation,
  PathStretch,
  ReadMessages,
} from '../../src/shared/model/opened-conversation.ts'
import type { ReadingPlace } from '../../src/shared/model/reading-place.ts'
import type { Store } from '../../src/main/ports/store.ts'
import type { OpeningOptions, ReadingStore } from '../../src/main/ports/reading-store.ts'
import type { Memory } from './memory-store.memory.ts'

/** The branch on show, in pieces, made of whole trees. */
export function reading(
  memory: Memory,
  { readConversation, selectLeaf }: Pick<Store, 'readConversation' | 'selectLeaf'>,
): ReadingStore {
  return {
    openConversation: async (id, options) => {
      const tree = await readConversation(id)
      return tree && openedTree(tree, { ...options, place: memory.places.get(id) })
    },
    readAncestors: async (id, messageId) => {
      const tree = await readConversation(id)
      return tree && ancestorsInTree(tree, messageId)
    },
    readMessages: async (id, messageIds) => {
      const tree = await readConversation(id)
      return tree && messagesOfTree(tree, messageIds)
    },
    readPath: async (id) => {
      const tree = await readConversation(id)
      return tree && pathOfTree(tree).map((message) => message.id)
    },
    readMarks: async (id) => (await readConversation(id))?.marks,
    findInMessages: async (id, messageIds, folded) => {
      const tree = await readConversation(id)
      return tree ? foundInTree(tree, messageIds, folded) : []
    },
    sumBranch: async (id) => {
      const tree = await readConversation(id)
      return tree && usageOfMessages(pathOfTree(tree))
    },
    showVersion: async (id, messageId) => {
      const tree = await readConversation(id)
      return tree && selectLeaf(id, newestLeafOfTree(tree, messageId))
    },
    savePlace: async (id, place) => {
      if (memory.conversations.has(id)) memory.places.set(id, place)
    },
  }
}

interface TreeOpening extends OpeningOptions {
  readonly place?: ReadingPlace | undefined
}

export function openedTree(tree: ConversationTree, options: TreeOpening): OpenedConversation {
  const whole = pathOfTree(tree)
  const isEnough = windowSeen(options)
  const from = whole.findLastIndex(({ id }) => isEnough(id))
  const stretch = stretchOf(whole.slice(Math.max(0, from)))
  return {
    conversation: tree.conversation,
    ...stretch,
    ...messagesOfTree(tree, pathWindow(stretch.path, options)),
    ...(options.place && { place: options.place }),
  }
}

export function ancestorsInTree(tree: ConversationTree, messageId: MessageId): PathStretch {
  return stretchOf(activePath(tree.messages, messageId).slice(0, -1))
}

function stretchOf(messages: readonly Message[]): PathStretch {
  return {
    path: messages.map(({ id }) => id),
    sizes: messages.map(({ parts }) => Buffer.byteLength(JSON.stringify(parts))),
  }
}

export function messagesOfTree(
  { messages, marks }: ConversationTree,
  messageIds: readonly MessageId[],
): ReadMessages {
  const read = messageIds.flatMap((id) => messages.find((message) => message.id === id) ?? [])
  return {
    messages: read,
    versions: read.flatMap(({ id, parentId }) => {
      const siblings = messages.filter((other) => other.parentId === parentId)
      return messageVersions(siblings, id) ?? []
    }),
    marks: read.flatMap(({ id }) => marks.find(({ messageId }) => messageId === id) ?? []),
  }
}

export function foundInTree(
  { messages }: ConversationTree,
  messageIds: readonly MessageId[],
  folded: string,
): readonly FoundInMessage[] {
  return messageIds.flatMap((messageId) => {
    const message = messages.find(({ id }) => id === messageId)
    const count = message ? countFolded(foldText(messageText(message)), folded) : 0
    return count > 0 ? [{ messageId, count }] : []
  })
}

export function newestLeafOfTree(tree: ConversationTree, messageId: MessageId): MessageId {
  const child = tree.messages.findLast(({ parentId }) => parentId === messageId)
  return child ? newestLeafOfTree(tree, child.id) : messageId
}

export function pathOfTree({ messages, conversation }: ConversationTree): readonly Message[] {
  return activePath(messages, conversation.activeLeafId)
}
