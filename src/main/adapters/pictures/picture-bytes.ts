/** How many bytes tell a picture's kind. */
export const tellingBytes = 16

/**
 * Whether it begins as PNG, JPEG, GIF, WebP or AVIF do. What a server says of it does not count, and
 * SVG is a document.
 */
export function beginsAsPicture(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.subarray(0, tellingBytes)).toString('latin1')
  return (
    text.startsWith('\u0089PNG\r\n\u001A\n') ||
    text.startsWith('\u00FF\u00D8\u00FF') ||
    /^GIF8[79]a/.test(text) ||
    /^RIFF[^]{4}WEBP/.test(text) ||
    /^[^]{4}ftyp(?:avif|avis)/.test(text)
  )
}
