/** A paragraph's pieces are parsed by themselves; none is much longer than a reader's paragraph. */
const shortestPiece = 800
const longestPiece = 4_000

/**
 * Where the first piece of a paragraph ends that begins at `start`, or nothing while it can't be
 * told. It depends on what stands before the border and one character behind it, never on how
 * much has come: after a sentence or a line, where no emphasis, code or link is open.
 */
export function pieceEnd(text: string, start: number, end: number): number | undefined {
  if (end - start <= shortestPiece) return undefined
  const seen = text.slice(start, Math.min(end, start + longestPiece + 2))
  const border = /(?:[.!?:;][)"”’]? |[。！？；]|(?<! {2}|\\)\n)(?=\p{L})/gu
  border.lastIndex = shortestPiece
  for (let found = border.exec(seen); found; found = border.exec(seen)) {
    const length = found.index + found[0].length
    if (length > longestPiece) break
    if (isClosed(seen.slice(0, length))) return start + length
  }
  return seen.length > longestPiece + 1 ? start + forcedLength(seen) : undefined
}

function forcedLength(seen: string): number {
  const blank = seen.lastIndexOf(' ', longestPiece - 1) + 1
  if (blank > longestPiece - 200) return blank
  return isHighSurrogate(seen, longestPiece - 1) ? longestPiece - 1 : longestPiece
}

export function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xd8_00 && code <= 0xdb_ff
}

/** Whether what opens also closes. Too strict only means a later border. */
function isClosed(piece: string): boolean {
  const count = new Map<string, number>()
  for (const char of piece) if (marks.has(char)) count.set(char, (count.get(char) ?? 0) + 1)
  const of = (char: string): number => count.get(char) ?? 0
  const arePaired = [...'`*~$'].every((char) => of(char) % 2 === 0)
  const underscores = piece.match(/(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu)?.length ?? 0
  return arePaired && underscores % 2 === 0 && of('[') === of(']') && of('(') === of(')')
}

const marks = new Set('`*~$[]()')
