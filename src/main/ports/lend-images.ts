import type { ModelId } from '../../shared/model/ids.ts'
import type { ProviderKind } from '../../shared/model/provider.ts'
import type { PromptMessage } from '../domain/turn/prompt.ts'
import type { ChatMessage } from './chat-provider.ts'

/**
 * Puts the images of a prompt into it, each as large as the model takes it; one that looks at none
 * is told so in words instead.
 * @throws FaultError `attachment.damaged` for one that is not on the disk as it was put there,
 *   `attachment.unreadable`
 */
export type LendImages = (
  messages: readonly PromptMessage[],
  to: { readonly kind: ProviderKind; readonly modelId: ModelId },
  signal: AbortSignal,
) => Promise<readonly ChatMessage[]>
