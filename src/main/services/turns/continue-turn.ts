import { faultError } from '../../../shared/errors/fault.ts'
import { isContinuable } from '../../../shared/logic/continuable.ts'
import type { TurnId } from '../../../shared/model/ids.ts'
import type { TurnIds } from '../../ports/store.ts'
import type { RegenerateTurnInput } from './regenerate-turn.ts'
import { draftAnswer, type TurnDrafting } from './turns.ts'

/**
 * Carries on an answer that did not end well. The result is a sibling that begins with the text
 * that was there, so the unfinished one stays as a version.
 * @throws FaultError `conversation.notFound`, `conversation.messageNotFound`,
 *   `turn.notContinuable`, `provider.notFound`, and what the store throws
 */
export async function continueTurn(
  parts: TurnDrafting,
  input: RegenerateTurnInput,
): Promise<TurnIds> {
  const tree = await parts.store.readConversation(input.conversationId)
  if (!tree) throw faultError('conversation.notFound', {})
  const earlier = tree.messages.find((message) => message.id === input.answerId)
  if (earlier?.parentId === undefined) throw faultError('conversation.messageNotFound', {})
  if (!isContinuable(earlier)) throw faultError('turn.notContinuable', {})
  const answer = await draftAnswer(parts, tree.conversation, earlier.parentId, input.model)
  return await parts.turns.begin(
    {
      turnId: parts.ids.next() as TurnId,
      requestId: input.requestId,
      conversation: tree.conversation,
      answer: { ...answer, parts: earlier.parts, continuedFrom: earlier.id },
    },
    tree.messages,
  )
}
