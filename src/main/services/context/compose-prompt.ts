import { continuationPrompt } from '../../domain/turn/continuation.ts'
import { promptFor } from '../../domain/turn/prompt.ts'
import type { ComposePrompt } from '../../ports/compose-prompt.ts'

export function createComposePrompt(): ComposePrompt {
  return async ({ tree, userMessageId, begun }) => ({
    messages: continuationPrompt(promptFor(tree.messages, userMessageId), begun),
    isContinuation: begun.length > 0,
    leftOutMessages: 0,
  })
}
