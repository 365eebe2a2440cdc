import type { Implementer } from '../../src/main/api/implementer.ts'
import { activePath } from '../../src/shared/logic/active-path.ts'
import { messageText } from '../../src/shared/logic/message-text.ts'
import type {
  ContextMessage,
  ContextView,
  TrimProposal,
} from '../../src/shared/model/context-view.ts'
import type { ConversationTree } from '../../src/shared/model/conversation.ts'
import type { ConversationId } from '../../src/shared/model/ids.ts'

export interface ContextContents {
  /** What of a view is otherwise than counted. */
  readonly context?: Partial<ContextView>
  /** What is proposed where an answer found no room. */
  readonly trim?: TrimProposal
}

export type Context = ReturnType<typeof createContext>

/** A token for each character, and room for all that is not left out. */
export function createContext(
  contents: ContextContents,
  treeOf: (id: ConversationId) => ConversationTree,
) {
  let { context: told = {} } = contents

  function messagesOf(id: ConversationId, leaf: ContextMessage['id']): readonly ContextMessage[] {
    const tree = treeOf(id)
    const marks = new Map(tree.marks.map((mark) => [mark.messageId, mark.context]))
    const path = activePath(tree.messages, leaf)
    return path.toReversed().map((message) => ({
      id: message.id,
      role: message.role,
      words: messageText(message).slice(0, 90),
      reason: marks.get(message.id) ?? 'recent',
      tokens: messageText(message).length,
    }))
  }

  return {
    /** From now on views say so. */
    tell: (fields: Partial<ContextView>): void => void (told = { ...told, ...fields }),
    procedures: (os: Implementer) => ({
      context: {
        view: os.context.view.handler(({ input }): ContextView => {
          const { conversationId, parentId, model } = input
          const messages = conversationId && parentId ? messagesOf(conversationId, parentId) : []
          const system = conversationId ? treeOf(conversationId).conversation.systemPrompt : ''
          const sent = messages.filter(({ reason }) => reason !== 'left-out')
          const reasons = [...new Set(messages.map(({ reason }) => reason))]
          const systemTokens = system?.length ?? 0
          const files = input.attachments ?? []
          const draftTokens =
            input.text.trim().length + files.reduce((sum, { tokens = 0 }) => sum + tokens, 0)
          return {
            ...(conversationId && { conversationId }),
            model,
            accuracy: 'estimated',
            usedTokens: systemTokens + draftTokens + total(sent),
            systemTokens,
            draftTokens,
            windowTokens: 32_000,
            reserveTokens: 8000,
            groups: reasons.map((reason) => {
              const group = messages.filter((message) => message.reason === reason)
              return { reason, messages: group.length, tokens: total(group) }
            }),
            messages: messages.slice(0, input.limit),
            ...told,
          }
        }),
        proposeTrim: os.context.proposeTrim.handler(
          () => contents.trim ?? { messageIds: [], tokens: 0, remainingTokens: 0 },
        ),
      },
    }),
  }
}

function total(messages: readonly ContextMessage[]): number {
  return messages.reduce((sum, { tokens }) => sum + tokens, 0)
}
