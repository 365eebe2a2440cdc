import type { ConversationId, MessageId, PartId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { Part } from '../../../shared/model/part.ts'
import { requireSendable } from '../turn/message-limit.ts'

interface Edit {
  readonly id: MessageId
  readonly conversationId: ConversationId
  readonly text: string
  /** Milliseconds since the epoch. */
  readonly now: number
}

/**
 * The version of a message that the user makes by changing its text. What is attached to it and
 * what it cites go along; a model's reasoning and the tools that it asked for belong to what it
 * said itself, as do what that took and cost.
 * @throws FaultError `turn.emptyMessage`, `turn.tooLong`
 */
export function editedVersion(message: Message, { id, conversationId, text, now }: Edit): Message {
  const kept = message.parts.filter(({ kind }) => kind === 'attachment' || kind === 'citation')
  const files = kept.filter(({ kind }) => kind === 'attachment')
  requireSendable(text, files)
  const { parentId, role, model, modelLabel } = message
  return {
    id,
    conversationId,
    ...(parentId !== undefined && { parentId }),
    editedFrom: message.id,
    role,
    state: 'complete',
    parts: withText(message, kept, text),
    ...(model && { model }),
    ...(modelLabel !== undefined && { modelLabel }),
    createdAt: now,
  }
}

/** The text stands where the first text stood: before what is cited, after what is attached. */
function withText(message: Message, kept: readonly Part[], text: string): readonly Part[] {
  if (text.trim() === '') return kept
  const at = message.parts.findIndex(({ kind }) => kind === 'text' || kind === 'refusal')
  const before = new Set(message.parts.slice(0, at === -1 ? message.parts.length : at))
  const said: Part = { id: 'text' as PartId, kind: 'text', text }
  return [
    ...kept.filter((part) => before.has(part)),
    said,
    ...kept.filter((part) => !before.has(part)),
  ]
}
