import type { ChatRequest } from '../../../ports/chat-provider.ts'
import { faultOf } from '../http/fault-of.ts'
import { normalPace, type DemoOccasion, type DemoScript } from './script.ts'

/** So little that the second question finds no room, and fits again once the first is left out. */
const limitTokens = 150

/** Answers as long as a conversation fits, and finds it too long from then on. */
export const smallWindow: DemoScript = {
  ...normalPace,
  id: 'demo-context-overflow',
  label: 'Demo · Fails: conversation too long',
  text: whileThereIsRoom,
  ending: { state: 'complete' },
  limitTokens,
}

/** What this model says of a request that is longer than it takes. */
export function tooLongFor(script: DemoScript, request: ChatRequest): DemoScript | undefined {
  const usedTokens = inputTokensOf(request)
  if (script.limitTokens === undefined || usedTokens <= script.limitTokens) return undefined
  const fault = faultOf('provider.contextOverflow', {
    detail: 'A rehearsal by Demo: no server was asked.',
    limitTokens: script.limitTokens,
    usedTokens,
  })
  const { text: _, ...rest } = script
  return { ...rest, silenceMs: 600, ending: { state: 'failed', fault } }
}

/** Four characters to a token: as rough as the pieces are. */
export function inputTokensOf({ system = '', messages }: ChatRequest): number {
  const chars = messages.reduce((sum, message) => sum + message.text.length, system.length)
  return Math.ceil(chars / 4)
}

function whileThereIsRoom({ quote }: DemoOccasion): string {
  return `You asked ${quote}, and that was short enough: this model takes ${limitTokens} tokens at a time, its whole conversation included, and does not tell so beforehand. Some servers are like that.

With this answer the conversation has grown to about its limit. Ask one more thing and there will be no room for it:

1. The answer fails, and says how long the conversation was and how long it may be.
2. **Trim and retry** shows which messages would be left out so that it fits. Nothing is left out before you agree, and nothing is deleted.
3. Then the same question is asked again, without them.

Messages that you pin are always sent along; those that you leave out never are, until you include them again. Both are in the menu of each message.`
}
