/** Characters that are not seen, that turn the direction of text, or that end a line. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu

const mostChars = 160

/**
 * Foreign words for a notice of the system. Several desktops take the text of a notice for markup,
 * in which an image may be asked for and a link pressed: there are no tags then.
 */
export function noticeLine(text: string): string {
  const line = text
    .slice(0, mostChars * 4)
    .replace(unseen, ' ')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .trim()
  return [...line].slice(0, mostChars).join('')
}
