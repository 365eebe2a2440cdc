/** What breaks a line or turns the direction of text: a file may be called anything. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\uFEFF]+/gu

/**
 * A file's name in at most so many characters. It is cut in its middle, since its end says what it
 * is: `quarterly-figu…rope.xlsx`.
 */
export function shortName(name: string, limit: number): string {
  const characters = Array.from(
    new Intl.Segmenter().segment(name.replaceAll(unseen, '')),
    ({ segment }) => segment,
  )
  if (characters.length <= limit) return characters.join('')
  const end = Math.min(10, Math.floor((limit - 1) / 2))
  return [...characters.slice(0, limit - 1 - end), '…', ...characters.slice(-end)].join('')
}
