/** Letters of the scripts that are written without spaces between words, or nearly so. */
const cjkRuns =
  /[[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]&&[\p{L}\p{M}\p{N}]]+/gv

/**
 * Text as the search index takes it: each run of Chinese, Japanese or Korean letters becomes its
 * overlapping pairs, so that any two characters that stand together are found as a word.
 * The last letter of a run follows as a term of its own; with it every single letter begins
 * some term and is found by prefix. Other text stays as it is, in compatibility form (NFKC), so
 * that full-width and half-width spellings meet.
 *
 * 「日本語」 gives `日本 本語 語`.
 */
export function searchTerms(text: string): string {
  return text.normalize('NFKC').replace(cjkRuns, (run) => ` ${pairs([...run]).join(' ')} `)
}

function pairs(letters: readonly string[]): readonly string[] {
  return letters.map((letter, index) => letter + (letters[index + 1] ?? ''))
}
