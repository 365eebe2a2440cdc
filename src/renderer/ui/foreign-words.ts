/** Characters that are not seen, that turn the direction of text, or that end a line. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu

/**
 * Words of a model, a vendor or a web page for one line of the interface: without what is not
 * seen, and at most so long. Empty when nothing is left.
 */
export function foreignWords(text: string, limitChars = 160): string {
  // What is far behind the limit is not looked at: it may be megabytes.
  const words = text
    .slice(0, limitChars * 4)
    .replace(unseen, ' ')
    .trim()
  const characters = [...words]
  return characters.length <= limitChars
    ? words
    : `${characters.slice(0, limitChars - 1).join('')}…`
}
