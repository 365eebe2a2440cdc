/** As long as a tag may be. */
export const tagLimitChars = 50

/** As many tags as one conversation may have. */
export const tagsPerConversation = 50

/**
 * A tag as it is kept: one word in small letters, so that `#tag` finds it in the search box and
 * `Work` and `work` are one. Empty when nothing is left of what was typed.
 */
export function cleanTag(typed: string): string {
  const word = typed
    .normalize('NFC')
    .replace(/[\u202A-\u202E\u2066-\u2069\p{Cc}]/gu, ' ')
    .trim()
    .replace(/^#+/u, '')
    .trim()
    .replace(/\s+/gu, '-')
    .toLowerCase()
  // A letter that is cut in half would show as a broken one.
  return word.slice(0, tagLimitChars).replace(/[\uD800-\uDBFF]$/u, '')
}
