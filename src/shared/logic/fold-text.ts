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

/** A folded text, with the place in the text that each of its letters comes from. */
export interface FoldedText {
  readonly folded: string
  /** One more than there are letters: the last is the text's length. */
  readonly places: readonly number[]
}

/** The same as {@link foldText}, letter by letter, so that what is found can be shown. */
export function foldWithPlaces(text: string): FoldedText {
  if (isPlain.test(text)) {
    return {
      folded: text.toLowerCase(),
      places: Array.from({ length: text.length + 1 }, (_, at) => at),
    }
  }
  const places: number[] = []
  let folded = ''
  let place = 0
  for (const letter of text) {
    const piece = foldText(letter)
    for (let unit = 0; unit < piece.length; unit += 1) places.push(place)
    folded += piece
    place += letter.length
  }
  places.push(place)
  return { folded, places }
}

/** How often a folded text has a folded query, without overlaps. */
export function countFolded(text: string, query: string): number {
  if (query === '') return 0
  let count = 0
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
    count += 1
  }
  return count
}
