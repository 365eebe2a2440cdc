import { faultError } from '../../../shared/errors/fault.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import type { ModelUsage, UsageTotal } from '../../../shared/model/usage.ts'
import type { Store } from '../../ports/store.ts'

/** What a conversation has used since it was begun, on all its branches. */
export function usageOfConversation(
  { store }: { readonly store: Pick<Store, 'sumUsage'> },
  conversationId: ConversationId,
): Promise<readonly ModelUsage[]> {
  return store.sumUsage({ fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER, conversationId })
}

/**
 * What the answers of the branch on show used.
 * @throws FaultError `conversation.notFound`
 */
export async function usageOfBranch(
  { store }: { readonly store: Pick<Store, 'sumBranch'> },
  conversationId: ConversationId,
): Promise<UsageTotal> {
  const sum = await store.sumBranch(conversationId)
  if (!sum) throw faultError('conversation.notFound', {})
  return sum
}
