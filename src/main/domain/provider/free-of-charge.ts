import type { ModelId } from '../../../shared/model/ids.ts'
import { ollamaBaseUrl } from '../../../shared/model/provider-presets.ts'
import type { ProviderAccount } from '../../../shared/model/provider.ts'
import { isPrivateHost } from './base-url.ts'

/**
 * Whether nobody is paid for a model's answers, which is not the same as an unknown price: Demo
 * never leaves the app, and Ollama on one's own machine or network answers by itself, but for
 * the models that it passes on to its maker's cloud (https://docs.ollama.com/cloud). Behind a
 * compatible endpoint at home may stand a proxy to anyone, so its price is unknown.
 */
export function isFreeOfCharge({
  kind,
  baseUrl = ollamaBaseUrl,
  modelId,
}: Pick<ProviderAccount, 'kind' | 'baseUrl'> & { readonly modelId: ModelId }): boolean {
  if (kind === 'demo') return true
  return (
    kind === 'ollama' && isPrivateHost(new URL(baseUrl).hostname) && !/[-:]cloud$/.test(modelId)
  )
}
