import type { Conversation, ConversationTree } from '../../src/shared/model/conversation.ts'
import type { Message } from '../../src/shared/model/message.ts'
import { aConversation } from '../build/a-conversation.ts'
import { aMessage, anAnswer, aPart } from '../build/a-message.ts'

interface TreeFields extends Partial<Conversation> {
  readonly question?: string
  readonly answer?: string
  /** What else the answer is, beyond its text. */
  readonly answerFields?: Partial<Message>
}

/** A conversation of one question and one complete answer. */
export function aTree({
  question,
  answer,
  answerFields,
  ...fields
}: TreeFields = {}): ConversationTree {
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
    ...answerFields,
  })
  return {
    conversation: { ...conversation, activeLeafId: answered.id },
    messages: [asked, answered],
    marks: [],
  }
}
