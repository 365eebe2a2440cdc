import { faultError } from '../../../shared/errors/fault.ts'
import type { ConversationTree } from '../../../shared/model/conversation.ts'
import type { ConversationId, MessageId, RequestId, TurnId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { Admit } from '../../ports/admit.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Ids } from '../../ports/ids.ts'
import type { Store, TurnIds } from '../../ports/store.ts'
import type { TurnRoom } from './turns.ts'

/** What every way to begin a turn needs to build its records. */
export interface TurnDrafting {
  readonly store: Store
  readonly clock: Clock
  readonly ids: Ids
  readonly turns: Pick<TurnRoom, 'begin'>
  readonly admit: Admit
}

interface Asked {
  readonly requestId: RequestId
  readonly model: ModelRef
  /** A message that is there, or one that is committed with the answer to it. */
  readonly question: MessageId | Message
  /** What the answer begins with; absent: nothing. */
  readonly begun?: Pick<Message, 'parts' | 'continuedFrom'>
}

/**
 * Drafts an answer, if the model may be asked, and begins its turn.
 * @throws FaultError `provider.notFound`, and what `admit` and the store throw
 */
export async function beginAnswer(
  parts: TurnDrafting,
  tree: ConversationTree,
  { requestId, model, question, begun }: Asked,
): Promise<TurnIds> {
  const { conversation } = tree
  const isThere = typeof question === 'string'
  const questionId = isThere ? question : question.id
  const answer = await draftAnswer(parts, conversation.id, questionId, model)
  return await parts.turns.begin(
    {
      turnId: parts.ids.next() as TurnId,
      requestId,
      conversation,
      ...(!isThere && { userMessage: question }),
      answer: { ...answer, ...begun },
    },
    tree,
  )
}

async function draftAnswer(
  { store, clock, ids, admit }: TurnDrafting,
  conversationId: ConversationId,
  parentId: MessageId,
  model: ModelRef,
): Promise<Message> {
  const accounts = await store.listProviderAccounts()
  const account = accounts.find((candidate) => candidate.id === model.providerId)
  if (!account) throw faultError('provider.notFound', {})
  await admit({ ...account, modelId: model.modelId })
  const info = account.models.find((candidate) => candidate.id === model.modelId)
  return {
    id: ids.next() as MessageId,
    conversationId,
    parentId,
    role: 'assistant',
    state: 'pending',
    parts: [],
    model,
    modelLabel: info?.label ?? model.modelId,
    createdAt: clock.now(),
  }
}
