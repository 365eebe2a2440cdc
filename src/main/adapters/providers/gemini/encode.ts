import type { Content, GenerationConfig } from '@google/genai'
import type { ChatRequest } from '../../../ports/chat-provider.ts'

/** What of the body we use; the SDK types only its own parameters, which it writes otherwise. */
interface GenerateContentBody {
  readonly systemInstruction?: Content
  readonly contents: readonly Content[]
  readonly generationConfig?: GenerationConfig
}

/** The body of `POST …:streamGenerateContent`. */
export function encodeGenerateContentRequest(
  request: ChatRequest,
  options: { readonly asksForThoughts: boolean },
): GenerateContentBody {
  const { maxOutputTokens } = request
  const generationConfig: GenerationConfig = {
    ...(options.asksForThoughts && { thinkingConfig: { includeThoughts: true } }),
    ...(maxOutputTokens !== undefined && { maxOutputTokens }),
  }
  return {
    ...(request.system !== undefined && {
      systemInstruction: { parts: [{ text: request.system }] },
    }),
    contents: request.messages.map(({ role, text, images = [] }) => ({
      role: role === 'assistant' ? 'model' : 'user',
      parts: [
        ...images.map(({ mediaType: mimeType, data }) => ({ inlineData: { mimeType, data } })),
        { text },
      ],
    })),
    ...(Object.keys(generationConfig).length > 0 && { generationConfig }),
  }
}
