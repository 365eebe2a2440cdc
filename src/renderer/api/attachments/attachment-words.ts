import type { Attachment } from '../../../shared/model/attachment.ts'
import { words, wordsLanguage } from '../../words/words.ts'
import { countPages, pagesAsText } from './page-ranges.ts'

/** `3.1k tokens`. */
export function tokenWords(tokens: number): string {
  const number = new Intl.NumberFormat(wordsLanguage(), {
    notation: 'compact',
    maximumSignificantDigits: 3,
  })
  return words('attachments.tokens', {
    count: tokens,
    number: number.format(tokens).replace('K', 'k'),
  })
}

/** What of a file goes along: `6 pages · 3.1k tokens`, `pages 1–6, 9 of 20 · 3.1k tokens`. */
export function attachmentDetails(attachment: Attachment): string {
  const { width, height, tokens } = attachment
  return [
    pageWords(attachment),
    width !== undefined && height !== undefined && words('attachments.pixels', { width, height }),
    tokens !== undefined && tokenWords(tokens),
  ]
    .filter(Boolean)
    .join(' · ')
}

function pageWords({ pages, chosen }: Attachment): string | undefined {
  if (pages === undefined) return undefined
  if (chosen === undefined) return words('attachments.pages', { count: pages })
  return words('attachments.chosenPages', {
    count: countPages(chosen),
    pages: pagesAsText(chosen),
    all: pages,
  })
}
