/** The parts of micromark's way to read a text character by character that formulas need. */
export type Code = number | null
export type State = (code: Code) => State | undefined
export interface Effects {
  readonly enter: (type: string) => unknown
  readonly exit: (type: string) => unknown
  readonly consume: (code: Code) => void
  readonly attempt: (construct: object, ok: State, nok: State) => State
}

export const dollar = 36
export const backslash = 92
/** The line breaks of micromark are below its tabs, and both below zero. */
export const isBreak = (code: Code): boolean => code !== null && code < -2
export const isSpace = (code: Code): boolean => code === 32 || (code !== null && code < 0)
export const isWord = (code: Code): boolean =>
  code !== null && code > 0 && /[A-Za-z0-9]/.test(String.fromCodePoint(code))

export function sequence(effects: Effects, code: Code): void {
  effects.enter('mathSequence')
  effects.consume(code)
  effects.exit('mathSequence')
}

export function isBeforeMath(code: Code): boolean {
  return code !== dollar && code !== backslash
}
