import { messageText } from '../../../shared/logic/message-text.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { runCommand, useCommand } from '../../api/command-handlers.ts'
import type { ShownConversation } from '../../api/conversation-window.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { regenerate } from '../../api/start-turn.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { useCopy } from '../../ui/use-copy.ts'
import { focusAnswer } from './answer-focus.ts'
import { openEdit } from './editing.ts'

interface MessageCommandsProps {
  readonly shown: ShownConversation
  readonly model: ModelRef | undefined
}

/** Takes the commands that are about the last messages of the branch on show. */
export function MessageCommands({ shown, model }: MessageCommandsProps) {
  const liminal = useLiminal()
  const attempt = useAttempt()
  const copy = useCopy()
  const { conversation, path, messages } = shown
  const last = (role: 'user' | 'assistant') =>
    path.flatMap((id) => messages.get(id) ?? []).findLast((message) => message.role === role)
  const [question, answer] = [last('user'), last('assistant')]

  function edit(): void {
    // In a text that is being written the keys move the caret.
    if (!question || isWriting()) return
    runCommand('jumpToLatest')
    openEdit(question.id)
  }
  async function askAgain(): Promise<void> {
    if (!answer || !model) return
    const ids = { conversationId: conversation.id, answerId: answer.id, model }
    focusAnswer(await regenerate(liminal, ids))
  }

  useCommand('editLastMessage', question && edit)
  useCommand('regenerateAnswer', answer && model ? () => void attempt(askAgain) : undefined)
  useCommand('copyLastAnswer', answer && (() => void copy(messageText(answer))))
  return null
}

function isWriting(): boolean {
  const { activeElement } = document
  return activeElement instanceof HTMLTextAreaElement && activeElement.value !== ''
}
