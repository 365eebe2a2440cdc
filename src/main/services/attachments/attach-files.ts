import type { Attachment } from '../../../shared/model/attachment.ts'
import type { PartId } from '../../../shared/model/ids.ts'
import { cleanFileName } from '../../domain/attachment/file-name.ts'
import { pageChoice } from '../../domain/attachment/page-choice.ts'
import type { AttachedPart } from '../../ports/attach-files.ts'
import type { AttachmentParts } from './attachment-parts.ts'
import { chosenText } from './chosen-text.ts'
import { countTokens } from './count-tokens.ts'
import { knownFile } from './known-file.ts'

/** The parts of a message that stand for these files, each file once. */
export async function attachFiles(
  parts: AttachmentParts,
  asked: readonly Attachment[] = [],
): Promise<readonly AttachedPart[]> {
  const once = asked.filter((one, at) => asked.findIndex(({ hash }) => hash === one.hash) === at)
  return await Promise.all(once.map((one, index) => attachFile(parts, one, index + 1)))
}

async function attachFile(
  parts: AttachmentParts,
  asked: Attachment,
  number: number,
): Promise<AttachedPart> {
  const file = await knownFile(parts, asked.hash)
  const chosen = pageChoice(asked.chosen, file.pages ?? 1)
  const text = file.kind === 'image' ? '' : await chosenText(parts, file, chosen)
  const attachment: Attachment = {
    ...file,
    name: cleanFileName(asked.name),
    ...(chosen && { chosen }),
    tokens: await countTokens(parts, file, chosen),
  }
  return { id: `file-${number}` as PartId, kind: 'attachment', attachment, text }
}
