import type { AttachedFile, PageRange } from '../../../shared/model/attachment.ts'
import { chosenPages, textToSend } from '../../domain/attachment/text-to-send.ts'
import type { Store } from '../../ports/store.ts'

/** As many pages as are read at once; a file has no more. */
export const allPages = { from: 1, to: 1_000_000 } as const satisfies PageRange

/** What goes along of a file as text. */
export async function chosenText(
  { store }: { readonly store: Store },
  file: AttachedFile,
  chosen: readonly PageRange[] | undefined,
): Promise<string> {
  const pages = await store.readAttachmentPages(file.hash, allPages.from, allPages.to)
  return textToSend(file, chosenPages(pages, chosen))
}
