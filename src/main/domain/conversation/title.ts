const limitChars = 60

/** A title in one line, without control characters and those that turn the writing direction. */
export function cleanTitle(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** A title from a message's first words, cut at a word where there is one. */
export function titleFromText(text: string): string {
  const line = cleanTitle(text.slice(0, 2_000))
  // A grapheme cut in half would show as a broken character, so cut between graphemes.
  const graphemes = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line)]
  if (graphemes.length <= limitChars) return line
  const cut = graphemes
    .slice(0, limitChars)
    .map((grapheme) => grapheme.segment)
    .join('')
  const lastSpace = cut.lastIndexOf(' ')
  return `${lastSpace > limitChars / 2 ? cut.slice(0, lastSpace) : cut}…`
}
