import { activePath } from '../../../shared/logic/active-path.ts'
import { continuationPrompt } from '../../domain/turn/continuation.ts'
import { promptOf } from '../../domain/turn/prompt.ts'
import type { ComposePrompt } from '../../ports/compose-prompt.ts'

export function createComposePrompt(): ComposePrompt {
  return async ({ tree, userMessageId, begun }) => ({
    messages: continuationPrompt(promptOf(activePath(tree.messages, userMessageId)), begun),
    isContinuation: begun.length > 0,
    leftOutMessages: 0,
  })
}
