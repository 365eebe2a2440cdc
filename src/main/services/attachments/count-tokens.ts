import type { AttachedFile, PageRange } from '../../../shared/model/attachment.ts'
import { imageTokens } from '../../domain/attachment/image-tokens.ts'
import type { AttachmentParts } from './attachment-parts.ts'
import { chosenText } from './chosen-text.ts'

/** The tokens of what goes along of a file, estimated, whichever model it goes to. */
export async function countTokens(
  parts: AttachmentParts,
  file: AttachedFile,
  chosen?: readonly PageRange[],
): Promise<number> {
  if (file.kind === 'image') return imageTokens(undefined, file)
  const text = await chosenText(parts, file, chosen)
  const { tokens } = await parts.tokenCounter.count('unknown', [text])
  return tokens[0] ?? 0
}
