import { loadGrammar } from './grammars.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { createTokenizer, type Grammar, type GrammarState } from './tokenize-line.ts'

interface Block {
  readonly grammar: Promise<Grammar | undefined>
  state: GrammarState
  /** What was asked of it before, so that its lines are coloured in their order. */
  before: Promise<void>
}

const { grammar: grammarFrom, tokenize } = createTokenizer()
const blocks = new Map<number, Block>()

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'open': {
      const grammar = loadGrammar(data.language)
        .then(grammarFrom)
        .catch(() => undefined)
      blocks.set(data.block, { grammar, state: null, before: Promise.resolve() })
      return
    }
    case 'lines': {
      const block = blocks.get(data.block)
      if (block) block.before = block.before.then(() => colour(block, data.block, data.lines))
      return
    }
    case 'close':
      blocks.delete(data.block)
  }
})

async function colour(block: Block, id: number, lines: readonly string[]): Promise<void> {
  const grammar = await block.grammar
  // It may have been closed while its grammar was on its way.
  if (blocks.get(id) !== block) return
  const colours = lines.map((line) => {
    if (!grammar) return []
    try {
      const coloured = tokenize(grammar, line, block.state)
      block.state = coloured.state
      return coloured.colours
    } catch {
      // A pattern that this engine can't run: the line stays plain.
      return []
    }
  })
  postMessage({ block: id, colours } satisfies FromWorker)
}
