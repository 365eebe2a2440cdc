const limitBytes = 180

/**
 * The name of a file as every system takes it: Windows knows characters and names that can't be
 * one, and the others count bytes. The ending stays, since it says what the file is.
 */
export function draggedName(name: string): string {
  const allowed = name
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, '_')
    .replace(/[. ]+$/, '')
    .replace(/^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i, '_$1')
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
