import { activePath } from '../../../shared/logic/active-path.ts'
import { takesPrefill } from '../../domain/provider/capabilities.ts'
import { continuationPrompt } from '../../domain/turn/continuation.ts'
import { promptOf } from '../../domain/turn/prompt.ts'
import type { ComposePrompt } from '../../ports/compose-prompt.ts'
import type { Store } from '../../ports/store.ts'

export function createComposePrompt({
  store,
}: {
  readonly store: Pick<Store, 'listProviderAccounts'>
}): ComposePrompt {
  return async ({ tree, userMessageId, model, begun }) => {
    const accounts = begun.length > 0 ? await store.listProviderAccounts() : []
    const kind = accounts.find(({ id }) => id === model.providerId)?.kind
    const way = kind && takesPrefill(kind, model.modelId) ? 'prefill' : 'instruction'
    return {
      messages: continuationPrompt(promptOf(activePath(tree.messages, userMessageId)), begun, way),
      isContinuation: begun.length > 0,
      leftOutMessages: 0,
    }
  }
}
