import type { LocalModelServers } from '../../ports/local-models.ts'
import type { ProviderDependencies } from './http/provider-dependencies.ts'
import { createOllamaLocalModels } from './ollama/local-models.ts'

/** The servers whose models can be looked after, by kind. */
export function createLocalModelServers(dependencies: ProviderDependencies): LocalModelServers {
  return { ollama: createOllamaLocalModels(dependencies) }
}
