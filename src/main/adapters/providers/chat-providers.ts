import type { ChatProviders } from '../../ports/chat-provider.ts'
import { createAnthropicProvider } from './anthropic/provider.ts'
import { createDemoProvider } from './demo/provider.ts'
import { createGeminiProvider } from './gemini/provider.ts'
import type { ProviderDependencies } from './http/provider-dependencies.ts'
import { createOllamaProvider } from './ollama/provider.ts'
import { createOpenaiCompatibleProvider } from './openai-compatible/provider.ts'
import { createOpenaiProvider } from './openai/provider.ts'

/** Every adapter there is, by kind. Their SDKs are loaded when they are first used. */
export function createChatProviders(dependencies: ProviderDependencies): ChatProviders {
  return {
    anthropic: createAnthropicProvider(dependencies),
    openai: createOpenaiProvider(dependencies),
    gemini: createGeminiProvider(dependencies),
    ollama: createOllamaProvider(dependencies),
    'openai-compatible': createOpenaiCompatibleProvider(dependencies),
    demo: createDemoProvider({ clock: dependencies.clock }),
  }
}
