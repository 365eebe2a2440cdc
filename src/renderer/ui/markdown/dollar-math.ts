import {
  backslash,
  dollar,
  isBeforeMath,
  isBreak,
  isSpace,
  isWord,
  sequence,
  type Code,
  type Effects,
  type State,
} from './math-codes.ts'

function isBeforeDollar(code: Code): boolean {
  return isBeforeMath(code) && !isWord(code)
}

export const dollarMath = {
  name: 'dollarMath',
  tokenize: tokenizeDollars,
  previous: isBeforeDollar,
} as const

/** `$…$` on one line, without spaces inside the dollars, and no word right outside of them. */
function tokenizeDollars(effects: Effects, ok: State, nok: State): State {
  let last: Code = dollar
  return function start(code) {
    effects.enter('math')
    sequence(effects, code)
    return first
  }
  function first(code: Code): State | undefined {
    effects.enter('mathData')
    return code === dollar || isSpace(code) ? nok(code) : inside(code)
  }
  function inside(code: Code): State | undefined {
    if (code === null || isBreak(code)) return nok(code)
    if (code === dollar) {
      if (isSpace(last)) return nok(code)
      effects.exit('mathData')
      sequence(effects, code)
      return after
    }
    last = code
    effects.consume(code)
    return code === backslash ? escaped : inside
  }
  function escaped(code: Code): State | undefined {
    if (code === null || isBreak(code)) return nok(code)
    last = code
    effects.consume(code)
    return inside
  }
  function after(code: Code): State | undefined {
    if (isWord(code) || code === dollar) return nok(code)
    effects.exit('math')
    return ok(code)
  }
}
