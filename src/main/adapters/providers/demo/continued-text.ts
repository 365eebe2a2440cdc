import type { ChatRequest } from '../../../ports/chat-provider.ts'
import { normalPace, type DemoScript } from './script.ts'

/** What Demo says when an answer is to be carried on. It was not listening, and says so. */
export function theRestOf(request: ChatRequest): DemoScript {
  const begun = request.messages.findLast(({ role }) => role === 'assistant')?.text ?? ''
  return {
    ...normalPace,
    id: 'demo-continued',
    label: '',
    text: () => `${seam(begun)}${rest}`,
    ending: { state: 'complete' },
  }
}

/** The scripts break off in the middle of a word, to show that it is finished. */
function seam(begun: string): string {
  if (begun.endsWith(' sen')) return 'tence the line broke. It has been mended.'
  return /[.!?:]$/.test(begun) ? '' : ' … and so on.'
}

const rest = `

From here on this is the rest of the answer. A real model was sent what stands above and asked to go on from its last character; I am a script, so I only show where its words would be.

What was there before the break has not changed, and the unfinished answer is still there as well: it is the version before this one.`
