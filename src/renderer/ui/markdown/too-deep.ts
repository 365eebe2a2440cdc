/**
 * Whether a line opens more quotes and lists within each other than any writer means. Parsers
 * take quadratic time and a frame of the stack for each, which hostile text could use.
 */
export function isTooDeep(text: string): boolean {
  return deepLine.test(text)
}

const deepLine = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){50}/m

/** More marks in one piece than any writer needs; to pair them takes quadratic time. */
const mostMarks = 1_200

export function isTooDense(text: string): boolean {
  return text.length > mostMarks && (text.match(/[*_~[]/g)?.length ?? 0) > mostMarks
}
