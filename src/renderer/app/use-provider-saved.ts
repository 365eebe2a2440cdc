import type { ProviderView } from '../../shared/contract/providers.ts'
import type { Conversation } from '../../shared/model/conversation.ts'
import type { ModelInfo } from '../../shared/model/model-info.ts'
import { useLiminal } from '../api/liminal-context.ts'
import { useReady } from '../api/source.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { useToast } from '../ui/toasts.tsx'
import { words } from '../words/words.ts'

/** What follows a saved provider: the first real one becomes the one that is talked to. */
export function useProviderSaved(conversation: Conversation | undefined) {
  const { client, providers } = useLiminal()
  const accounts = useReady(providers) ?? []
  const attempt = useAttempt()
  const toast = useToast()

  return ({ account }: ProviderView, models: readonly ModelInfo[]): void => {
    const isFirst = accounts.every(
      (other) => other.account.kind === 'demo' || other.account.id === account.id,
    )
    const first = models[0]
    const model =
      first && isFirst && account.kind !== 'demo'
        ? { providerId: account.id, modelId: first.id }
        : undefined
    void attempt(() =>
      client.settings.update({ welcomed: true, ...(model && { defaultModel: model }) }),
    )
    if (model && conversation) {
      void attempt(() => client.conversations.setModel({ conversationId: conversation.id, model }))
    }
    // A server of one's own without models shows itself how to come by some.
    if (!first && account.kind !== 'ollama') {
      toast({
        title: words('providers.isSaved', { name: account.name }),
        text: words('providers.notListed'),
      })
    }
  }
}
