import type { ChatRequest } from '../../../ports/chat-provider.ts'
import type { DemoOccasion } from './script.ts'

const quotedWords = 8
const quotedChars = 60

export function occasionOf(request: ChatRequest, take: number): DemoOccasion {
  const asked = request.messages.filter((message) => message.role === 'user')
  return { quote: `“${firstWords(asked.at(-1)?.text ?? '')}”`, turn: asked.length, take }
}

/** One line that means nothing in Markdown, whatever the user wrote; joined emoji stay joined. */
function firstWords(text: string): string {
  const words = text
    .slice(0, 1000)
    .replace(/(?:(?!\u200D)[\p{Cc}\p{Cf}`*_[\]<>#|\\~“”])+/gu, ' ')
    .trim()
    .split(/\s+/)
  const first = [...words.slice(0, quotedWords).join(' ')].slice(0, quotedChars).join('')
  return words.length > quotedWords || first.length < words.join(' ').length
    ? `${first} …`
    : first.replace(/\.$/, '')
}
