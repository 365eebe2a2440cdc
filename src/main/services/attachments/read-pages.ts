import type { AttachmentPage } from '../../../shared/contract/attachments.ts'
import type { AttachmentHash, PageRange } from '../../../shared/model/attachment.ts'
import { pageChoice } from '../../domain/attachment/page-choice.ts'
import type { AttachmentParts } from './attachment-parts.ts'
import { countTokens } from './count-tokens.ts'
import { knownFile } from './known-file.ts'

/** What was read from these pages of a file, and the tokens of each. */
export async function readPages(
  parts: AttachmentParts,
  hash: AttachmentHash,
  { from, to }: PageRange,
): Promise<readonly AttachmentPage[]> {
  await knownFile(parts, hash)
  const texts = await parts.store.readAttachmentPages(hash, from, to)
  const { tokens } = await parts.tokenCounter.count('unknown', texts)
  return texts.map((text, index) => ({ page: from + index, text, tokens: tokens[index] ?? 0 }))
}

/** The tokens of a choice of pages. */
export async function countChosen(
  parts: AttachmentParts,
  hash: AttachmentHash,
  chosen: readonly PageRange[] | undefined,
): Promise<number> {
  const file = await knownFile(parts, hash)
  return await countTokens(parts, file, pageChoice(chosen, file.pages ?? 1))
}
