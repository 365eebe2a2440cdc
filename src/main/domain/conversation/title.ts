const limitChars = 60

/** A title from a message's first words: one line, cut at a word where there is one. */
export function titleFromText(text: string): string {
  // A grapheme cut in half would show as a broken character, so cut between graphemes.
  const line = text.slice(0, 2_000).replace(/\s+/gu, ' ').trim()
  const graphemes = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line)]
  if (graphemes.length <= limitChars) return line
  const cut = graphemes
    .slice(0, limitChars)
    .map((grapheme) => grapheme.segment)
    .join('')
  const lastSpace = cut.lastIndexOf(' ')
  return `${lastSpace > limitChars / 2 ? cut.slice(0, lastSpace) : cut}…`
}
