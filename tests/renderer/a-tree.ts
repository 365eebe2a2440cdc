import type { Conversation, ConversationTree } from '../../src/shared/model/conversation.ts'
import { aConversation } from '../build/a-conversation.ts'
import { aMessage, anAnswer, aPart } from '../build/a-message.ts'

interface TreeFields extends Partial<Conversation> {
  readonly question?: string
  readonly answer?: string
}

/** A conversation of one question and one complete answer. */
export function aTree({ question, answer, ...fields }: TreeFields = {}): ConversationTree {
  const conversation = aConversation(fields)
  const asked = aMessage({
    conversationId: conversation.id,
    parts: [aPart(question ?? 'How long should the dough rest?')],
  })
  const answered = anAnswer({
    conversationId: conversation.id,
    parentId: asked.id,
    state: 'complete',
    parts: [aPart(answer ?? 'Overnight.')],
  })
  return {
    conversation: { ...conversation, activeLeafId: answered.id },
    messages: [asked, answered],
    marks: [],
  }
}
