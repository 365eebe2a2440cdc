/** A known endpoint of the OpenAI-compatible kind, offered when a provider is added. */
export interface ProviderPreset {
  readonly id: string
  readonly label: string
  /** Normalised, without trailing slash. */
  readonly baseUrl: string
  /** Whether the endpoint answers nobody without a key. Local servers usually have none. */
  readonly needsKey: boolean
}

/** Where Ollama listens unless it was told otherwise. */
export const ollamaBaseUrl = 'http://localhost:11434'

/**
 * Addresses as the vendors document them; local ones are the servers' own defaults.
 * Plain data without a schema, since the window reads it too.
 */
export const providerPresets: readonly ProviderPreset[] = [
  {
    id: 'openrouter',
    label: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    needsKey: true,
  },
  { id: 'ollama', label: 'Ollama', baseUrl: `${ollamaBaseUrl}/v1`, needsKey: false },
  { id: 'lm-studio', label: 'LM Studio', baseUrl: 'http://localhost:1234/v1', needsKey: false },
  { id: 'llama-cpp', label: 'llama.cpp', baseUrl: 'http://localhost:8080/v1', needsKey: false },
  { id: 'groq', label: 'Groq', baseUrl: 'https://api.groq.com/openai/v1', needsKey: true },
  { id: 'deepseek', label: 'DeepSeek', baseUrl: 'https://api.deepseek.com/v1', needsKey: true },
  { id: 'mistral', label: 'Mistral', baseUrl: 'https://api.mistral.ai/v1', needsKey: true },
  { id: 'xai', label: 'xAI', baseUrl: 'https://api.x.ai/v1', needsKey: true },
  {
    id: 'gemini',
    label: 'Google Gemini',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
    needsKey: true,
  },
]
