/** Longer texts are counted in slices: an encoder's time grows with the square of a long word. */
const sliceChars = 4_000

/** The nearer half of a slice in which an end is looked for. */
const leastSliceChars = 2_000

/** Where no end is found, as in a megabyte of one letter, the text is cut this short. */
const hardSliceChars = 1_000

/**
 * A text in pieces that joined are the text again. They end before a single space between two
 * words, where every encoding begins a new token; only where there is none, a cut may cost one.
 */
export function* slicesOf(text: string): Generator<string, void> {
  let start = 0
  while (text.length - start > sliceChars) {
    const end = endOfSlice(text, start)
    yield text.slice(start, end)
    start = end
  }
  if (start < text.length) yield text.slice(start)
}

function endOfSlice(text: string, start: number): number {
  for (let end = start + sliceChars; end > start + leastSliceChars; end -= 1) {
    if (text[end] === ' ' && isInWord(text, end - 1) && isInWord(text, end + 1)) return end
  }
  const end = start + hardSliceChars
  return isLowSurrogate(text, end) ? end + 1 : end
}

function isInWord(text: string, index: number): boolean {
  const char = text[index]
  return char !== undefined && /\S/.test(char)
}

function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code <= 0xdfff
}
