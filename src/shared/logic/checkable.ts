/** The longest English words have some thirty letters; more than this is none. */
const longestWord = 40

/** Fewer words tell nothing of the language they are of. */
const fewWords = 8

/** Above this share of unknown words, the text is of another language. */
const foreignShare = 0.6

/**
 * Whether a word can be looked up: letters of the Latin alphabet without marks, with apostrophes
 * and hyphens between. Names in capitals and words with digits are nobody's mistakes.
 */
export function isCheckable(word: string): boolean {
  if (word.length > longestWord || !/^[a-z]+(?:['’-][a-z]+)*['’]?$/i.test(word)) return false
  const isAbbreviation = word.length > 1 && word === word.toUpperCase()
  // camelCase is code.
  return !isAbbreviation && !/[a-z][A-Z]/.test(word)
}

/** The unknown words to be marked: none where nearly all are, since the text is not English. */
export function toBeMarked(
  words: readonly string[],
  unknown: readonly string[],
): readonly string[] {
  const isForeign = words.length >= fewWords && unknown.length > words.length * foreignShare
  return isForeign ? [] : unknown
}
