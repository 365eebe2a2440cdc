import type { Attachment } from '../../src/shared/model/attachment.ts'
import type { Draft } from '../../src/shared/model/draft.ts'

export function aDraft(text: string, attachments: readonly Attachment[] = []): Draft {
  return { text, attachments }
}
