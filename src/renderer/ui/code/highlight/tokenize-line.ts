import { createShikiPrimitive, type LanguageRegistration } from '@shikijs/core'
import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript'
import { codeTheme, kindOfColour } from './code-theme.ts'

/**
 * The colours of one line: where a piece ends and what kind it is, by turns. What comes after the
 * last piece is plain.
 */
export type LineColours = readonly number[]

/** Where a grammar stands between two lines. */
export type GrammarState = Parameters<Grammar['tokenizeLine2']>[1]

export type Grammar = ReturnType<Primitive['getLanguage']>
type Primitive = ReturnType<typeof createShikiPrimitive>

export interface ColouredLine {
  readonly colours: LineColours
  /** What the next line has to be begun with. */
  readonly state: GrammarState
}

/** Longer lines stay plain: nobody wrote them by hand, and grammars take their time over them. */
const longestLineChars = 2_000

/**
 * Without a limit of its own: a line that is left half-way leaves the grammar in a wrong state, and
 * the first one takes its time since the patterns are made then. A worker that is lost is ended.
 */
const lineLimitMs = 0

/** A set of grammars that share the theme. */
export function createTokenizer() {
  const shiki = createShikiPrimitive({
    engine: createJavaScriptRegexEngine({ forgiving: true }),
    themes: [codeTheme],
    langs: [],
    warnings: false,
  })
  const kinds = shiki.setTheme('liminal').colorMap.map(kindOfColour)
  return {
    /** The grammar is the last of those that it is made of. */
    grammar: (registrations: readonly LanguageRegistration[]): Grammar => {
      shiki.loadLanguageSync([...registrations])
      return shiki.getLanguage(registrations.at(-1)?.name ?? '')
    },
    tokenize: (grammar: Grammar, line: string, state: GrammarState): ColouredLine => {
      if (line.length > longestLineChars) return { colours: [], state }
      const { tokens, ruleStack } = grammar.tokenizeLine2(line, state, lineLimitMs)
      return { colours: coloursOf(tokens, line.length, kinds), state: ruleStack }
    },
  }
}

/** Where vscode-textmate keeps the colour in a token's number: nine bits from the fifteenth. */
const colourShift = 15
const colourMask = 0x1_ff

function coloursOf(
  tokens: Uint32Array,
  lengthChars: number,
  kinds: readonly number[],
): LineColours {
  const colours: number[] = []
  let last = 0
  for (let at = 0; at < tokens.length; at += 2) {
    const end = Math.min(tokens[at + 2] ?? lengthChars, lengthChars)
    const kind = kinds[((tokens[at + 1] ?? 0) >>> colourShift) & colourMask] ?? 0
    if (kind === last && colours.length > 0) colours[colours.length - 2] = end
    else colours.push(end, kind)
    last = kind
  }
  return last === 0 ? colours.slice(0, -2) : colours
}
