import type { Clock } from '../ports/clock.ts'
import type { Desktop } from '../ports/desktop.ts'
import type { Store } from '../ports/store.ts'
import type { ConversationList } from '../services/conversations/conversation-list.ts'
import {
  chooseModel,
  markMessages,
  moveToBin,
  pinConversation,
  renameConversation,
  restoreFromBin,
  selectLeaf,
  setContext,
  setSystemPrompt,
  showVersion,
} from '../services/conversations/conversations.ts'
import {
  emptyBin,
  listBin,
  moveManyToBin,
  purgeFromBin,
  restoreManyFromBin,
  type StoppableTurns,
} from '../services/conversations/bin.ts'
import { exportConversation } from '../services/conversations/export-conversation.ts'
import { organiseConversations } from '../services/conversations/organise.ts'
import {
  findInConversation,
  openConversation,
  readAncestors,
  readMessages,
  readTexts,
} from '../services/conversations/read-conversation.ts'
import type { Implementer } from './implementer.ts'

export interface ConversationsApiParts {
  readonly store: Store
  readonly conversationList: ConversationList
  readonly clock: Clock
  readonly turns: StoppableTurns
  readonly desktop: Desktop
}

export function createConversationsApi(os: Implementer, parts: ConversationsApiParts) {
  const { store, clock, turns, conversationList: list } = parts
  const procedures = os.conversations
  return {
    watchList: procedures.watchList.handler(({ signal }) => list.watch(signal)),
    ...reading(os, parts),
    rename: procedures.rename.handler(({ input }) =>
      renameConversation({ store, list }, input.conversationId, input.title),
    ),
    setPinned: procedures.setPinned.handler(({ input }) =>
      pinConversation({ store, list }, input.conversationId, input.pinned),
    ),
    setModel: procedures.setModel.handler(({ input }) =>
      chooseModel({ store, list }, input.conversationId, input.model),
    ),
    setSystemPrompt: procedures.setSystemPrompt.handler(({ input }) =>
      setSystemPrompt({ store, list }, input.conversationId, input.systemPrompt),
    ),
    markMessages: procedures.markMessages.handler(({ input }) =>
      markMessages({ store, list }, input.conversationId, input.marks),
    ),
    setContext: procedures.setContext.handler(({ input: { conversationId, ...choice } }) =>
      setContext({ store, list }, conversationId, choice),
    ),
    showVersion: procedures.showVersion.handler(({ input }) =>
      showVersion({ store, list }, input.conversationId, input.messageId),
    ),
    selectLeaf: procedures.selectLeaf.handler(({ input }) =>
      selectLeaf({ store, list }, input.conversationId, input.messageId),
    ),
    remove: procedures.remove.handler(({ input }) =>
      moveToBin({ store, list, clock }, input.conversationId),
    ),
    restore: procedures.restore.handler(({ input }) =>
      restoreFromBin({ store, list }, input.conversationId),
    ),
    organise: procedures.organise.handler(({ input }) =>
      organiseConversations({ store, list, clock }, input),
    ),
    removeMany: procedures.removeMany.handler(({ input }) =>
      moveManyToBin({ store, list, clock }, input.conversationIds),
    ),
    restoreMany: procedures.restoreMany.handler(({ input }) =>
      restoreManyFromBin({ store, list }, input.conversationIds),
    ),
    export: procedures.export.handler(({ input }) =>
      exportConversation({ store, desktop: parts.desktop }, input.conversationId, input.format),
    ),
    listBin: procedures.listBin.handler(() => listBin(store)),
    purge: procedures.purge.handler(({ input }) =>
      purgeFromBin({ store, turns }, input.conversationIds),
    ),
    emptyBin: procedures.emptyBin.handler(() => emptyBin({ store, turns })),
  }
}

/** What is read of one conversation, and where the reader is in it. */
function reading(os: Implementer, { store, clock }: ConversationsApiParts) {
  const procedures = os.conversations
  return {
    open: procedures.open.handler(({ input: { conversationId, ...options } }) =>
      openConversation({ store }, conversationId, options),
    ),
    readAncestors: procedures.readAncestors.handler(({ input }) =>
      readAncestors({ store }, input.conversationId, input.messageId),
    ),
    readMessages: procedures.readMessages.handler(({ input }) =>
      readMessages({ store }, input.conversationId, input.messageIds),
    ),
    find: procedures.find.handler(({ input, signal }) =>
      findInConversation({ store }, input, signal),
    ),
    readTexts: procedures.readTexts.handler(({ input, signal }) =>
      readTexts({ store }, input.conversationId, signal),
    ),
    savePlace: procedures.savePlace.handler(({ input }) =>
      store.savePlace(input.conversationId, input.place, clock.now()),
    ),
  }
}
