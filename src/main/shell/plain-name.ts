const limitBytes = 180

/** What Windows keeps for devices, whatever follows the first dot. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?= *(?:\.|$))/i

/**
 * The name of a file as every system takes it, without a folder: Windows knows characters and names
 * that can't be one, and the others count bytes. The ending stays, since it says what the file is.
 */
export function plainName(name: string): string {
  const allowed = name
    .toWellFormed()
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '_')
    .replace(/[. ]+$/, '')
    .replace(devices, '_$&')
  const ending = /\.[^.]{1,10}$/.exec(allowed)?.[0] ?? ''
  const stem = allowed.slice(0, allowed.length - ending.length)
  return withinBytes(stem, limitBytes - Buffer.byteLength(ending)) + ending || 'file'
}

function withinBytes(text: string, limit: number): string {
  let bytes = 0
  let cut = ''
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > limit) return cut
    cut += character
  }
  return cut
}
