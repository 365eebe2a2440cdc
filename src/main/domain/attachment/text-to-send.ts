import type { AttachedFile, PageRange } from '../../../shared/model/attachment.ts'

/** A page of a file, counted from 1, and what was read from it. */
export interface NumberedPage {
  readonly page: number
  readonly text: string
}

/** Every page of a choice, the whole file where there is none. */
export function chosenPages(
  pages: readonly string[],
  chosen: readonly PageRange[] | undefined,
): readonly NumberedPage[] {
  const numbered = pages.map((text, index) => ({ page: index + 1, text }))
  if (!chosen) return numbered
  return numbered.filter(({ page }) => chosen.some(({ from, to }) => from <= page && page <= to))
}

/** What goes along of a file as text: its pages, each under its number where it has pages. */
export function textToSend(
  file: Pick<AttachedFile, 'mediaType' | 'pages'>,
  pages: readonly NumberedPage[],
): string {
  const said = pages.filter(({ text }) => text.trim() !== '')
  if (file.pages === undefined) return said.map(({ text }) => text).join('\n\n')
  const word = pageWord(file.mediaType)
  return said.map(({ page, text }) => `[${word} ${page}]\n${text}`).join('\n\n')
}

function pageWord(mediaType: string): string {
  if (/presentation|powerpoint/.test(mediaType)) return 'Slide'
  if (/sheet|excel/.test(mediaType)) return 'Sheet'
  return 'Page'
}
