import { dollarMath } from './dollar-math.ts'
import { pairMath } from './pair-math.ts'

/**
 * Formulas in a line as people write them to chat apps: `\(…\)`, `\[…\]`, `$$…$$`, and `$…$`
 * where it can hardly be money or a variable of a shell. Extensions of micromark and of
 * mdast-util-from-markdown; those of remark-math know fewer marks and load a second KaTeX.
 */
export const mathSyntax = { text: { 36: [pairMath, dollarMath], 92: pairMath } } as const

interface Token {
  readonly type: string
}
interface Compiler {
  readonly enter: (node: object, token: Token) => void
  readonly exit: (token: Token) => void
  readonly buffer: () => void
  readonly resume: () => string
  readonly stack: readonly object[]
  readonly sliceSerialize: (token: Token) => string
  readonly config: Readonly<Record<'enter' | 'exit', { readonly data: (token: Token) => void }>>
}

/** A formula in the tree of markdown: `inlineMath`, its LaTeX and the mark that opened it. */
export const mathFromMarkdown = {
  enter: {
    math(this: Compiler, token: Token): void {
      const mark = /^(?:\$\$?|\\.)/.exec(this.sliceSerialize(token))?.[0]
      this.enter({ type: 'inlineMath', value: '', mark }, token)
      this.buffer()
    },
  },
  exit: {
    math(this: Compiler, token: Token): void {
      const value = this.resume()
      Object.assign(this.stack.at(-1) ?? {}, { value })
      this.exit(token)
    },
    mathData(this: Compiler, token: Token): void {
      this.config.enter.data.call(this, token)
      this.config.exit.data.call(this, token)
    },
  },
} as const
