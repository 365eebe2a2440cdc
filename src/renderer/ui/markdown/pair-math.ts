import {
  backslash,
  dollar,
  isBeforeMath,
  isBreak,
  isSpace,
  type Code,
  type Effects,
  type State,
} from './math-codes.ts'

/** `$$…$$`, `\(…\)` and `\[…\]`, over several lines if need be. */
export const pairMath = {
  name: 'pairMath',
  tokenize: tokenizePair,
  previous: isBeforeMath,
} as const

// A machine of states that share what was read; apart they would only be harder to follow.
// oxlint-disable-next-line max-lines-per-function
function tokenizePair(
  this: { readonly previous: Code },
  effects: Effects,
  ok: State,
  nok: State,
): State {
  const { previous } = this
  let lead: Code = null
  let closing: object | undefined
  /** Escaped square brackets are common in prose; they need something that is no prose. */
  let isFormula = true
  let isEmpty = true

  return function start(code) {
    lead = code
    effects.enter('math')
    effects.enter('mathSequence')
    effects.consume(code)
    return open
  }
  function open(code: Code): State | undefined {
    const closer = closerOf(lead, code)
    isFormula = code !== square
    const isInWord = code === square && previous !== null && !isSpace(previous)
    if (closer === undefined || isInWord) return nok(code)
    closing = { partial: true, tokenize: closeBy(closer) }
    effects.consume(code)
    effects.exit('mathSequence')
    return between
  }
  function between(code: Code): State | undefined {
    if (code === null || !closing) return nok(code)
    if (code === lead) return effects.attempt(closing, done, begin)(code)
    if (!isBreak(code)) return begin(code)
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return between
  }
  function begin(code: Code): State | undefined {
    effects.enter('mathData')
    return take(code)
  }
  function take(code: Code): State | undefined {
    isEmpty &&= isSpace(code)
    isFormula ||= code !== null && code > 0 && noProse.includes(String.fromCodePoint(code))
    effects.consume(code)
    return code === backslash ? escaped : inside
  }
  /** What is escaped closes nothing; what opens another formula shows that this one never closed. */
  function escaped(code: Code): State | undefined {
    if (code === null || isBreak(code)) return inside(code)
    if (closerOf(backslash, code) !== undefined) return nok(code)
    effects.consume(code)
    return inside
  }
  function inside(code: Code): State | undefined {
    if (code !== null && code !== lead && !isBreak(code)) return take(code)
    effects.exit('mathData')
    return between(code)
  }
  function done(code: Code): State | undefined {
    if (!isFormula || isEmpty) return nok(code)
    effects.exit('math')
    return ok(code)
  }
}

const noProse = String.raw`\^_=<>+`
const round = 40
const square = 91

function closerOf(lead: Code, code: Code): number | undefined {
  if (lead === dollar) return code === dollar ? dollar : undefined
  if (code === round) return 41
  return code === square ? 93 : undefined
}

function closeBy(closer: number) {
  return (effects: Effects, ok: State, nok: State): State =>
    (code) => {
      effects.enter('mathSequence')
      effects.consume(code)
      return (next) => {
        if (next !== closer) return nok(next)
        effects.consume(next)
        effects.exit('mathSequence')
        return ok
      }
    }
}
