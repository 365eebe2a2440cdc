import type { Conversation } from '../../shared/model/conversation.ts'
import type { ModelRef } from '../../shared/model/model-info.ts'
import type { Liminal } from '../api/liminal.ts'

/** Where the next message goes: of this conversation, or of the next one where there is none yet. */
export async function chooseModel(
  { client }: Liminal,
  conversation: Conversation | undefined,
  model: ModelRef,
): Promise<unknown> {
  return conversation
    ? await client.conversations.setModel({ conversationId: conversation.id, model })
    : await client.settings.update({ defaultModel: model })
}
