import { createHighlighterCore } from '@shikijs/core'
import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript'
import typescript from '@shikijs/langs/typescript'
import { codeTheme } from '../../../../src/renderer/ui/code/highlight/code-theme.ts'
import {
  createTokenizer,
  type GrammarState,
} from '../../../../src/renderer/ui/code/highlight/tokenize-line.ts'

/** What colouring took in all, in milliseconds. */
export interface HighlightedRun {
  readonly byLineMs: number
  /** Of the whole so far at each update; those that were left out are counted like their next. */
  readonly anewMs: number
}

/** The same growing code, coloured line by line, and as a whole at each so many-th update. */
export async function highlight(
  text: string,
  updates: number,
  every: number,
): Promise<HighlightedRun> {
  const { grammar, tokenize } = createTokenizer()
  const ours = grammar(typescript)
  const shiki = await createHighlighterCore({
    engine: createJavaScriptRegexEngine({ forgiving: true }),
    themes: [codeTheme],
    langs: [typescript],
  })
  const whole = (code: string): unknown =>
    shiki.codeToTokensBase(code, { lang: 'typescript', theme: 'liminal' })
  // The patterns are made with the first lines, of either.
  tokenize(ours, text.slice(0, 200), null)
  whole(text.slice(0, 2_000))

  let state: GrammarState = null
  const begun = performance.now()
  for (const line of text.split('\n')) ({ state } = tokenize(ours, line, state))
  const byLineMs = performance.now() - begun

  let anewMs = 0
  for (let update = every; update <= updates; update += every) {
    const from = performance.now()
    whole(text.slice(0, Math.round((text.length * update) / updates)))
    anewMs += (performance.now() - from) * every
  }
  return { byLineMs, anewMs }
}
