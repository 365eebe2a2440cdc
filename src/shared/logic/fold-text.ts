/**
 * A text as it is compared when something is looked for: without regard to case, accents and the
 * width of letters. The dots of Japanese letters are no accents and stay.
 */
export function foldText(text: string): string {
  // Most texts are plain, and are folded a lot faster so.
  if (isPlain.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').toLowerCase().replace(accents, '').replaceAll('ς', 'σ')
}

// oxlint-disable-next-line no-control-regex -- ASCII is what is meant
const isPlain = /^[\u0000-\u007f]*$/
const accents = /(?![\u3099\u309a])(?=\p{Script=Inherited})\p{Mn}/gu

/** How often a folded text has a folded query, without overlaps. */
export function countFolded(text: string, query: string): number {
  if (query === '') return 0
  let count = 0
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
    count += 1
  }
  return count
}
