const limitChars = 200

/**
 * The name of a file without its folder, and without characters that break a line, hide something
 * or turn the writing direction, by which `exe.pdf` can be made of `fdp.exe`.
 */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).findLast((piece) => piece.trim() !== '') ?? ''
  const clean = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return clean === '' || /^\.+$/.test(clean) ? 'file' : shortened(clean)
}

/** Cut in its middle part, so that its ending stays. */
function shortened(name: string): string {
  if (name.length <= limitChars) return name
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? ''
  return `${name.slice(0, limitChars - ending.length - 1).toWellFormed()}…${ending}`
}
