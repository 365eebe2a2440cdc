import { Lexer } from 'marked'

/** A document cut at the borders of its blocks; `blocks` joined is `text`. */
export interface Blocks {
  readonly text: string
  readonly blocks: readonly string[]
  /** Every link definition, which any block may refer to. */
  readonly definitions: string
}

const noBlocks: Blocks = { text: '', blocks: [], definitions: '' }

/** Cuts a text that grows, remembering what it cut before. */
export function createSplitter(): (text: string) => Blocks {
  let before = noBlocks
  return (text) => (before = splitBlocks(text, before))
}

/**
 * Cuts `text` into blocks that can be drawn each by itself. Where `text` only goes on from
 * `before`, the blocks that can no longer change are taken over, so that a growing answer
 * costs its newest block and not its whole length.
 */
export function splitBlocks(text: string, before: Blocks = noBlocks): Blocks {
  if (text === before.text) return before
  const settled = text.startsWith(before.text) ? before.blocks.slice(0, -1) : []
  const start = settled.reduce((length, block) => length + block.length, 0)
  const fresh = lex(text.slice(start))
  const known = settled.length > 0 ? before.definitions : ''
  const definitions = [known, ...fresh.definitions.filter((one) => !known.includes(one))]
    .filter((one) => one !== '')
    .join('\n')
  return { text, blocks: [...settled, ...fresh.blocks], definitions }
}

function lex(text: string): { blocks: readonly string[]; definitions: readonly string[] } {
  const blocks: string[] = []
  const definitions: string[] = []
  for (const { type, raw } of tokensOf(text)) {
    if (type === 'def') definitions.push(raw.trim())
    // Blank lines belong to the block above them: it may go on after them, as a list does.
    if (type === 'space' && blocks.length > 0) blocks.push(blocks.pop() + raw)
    else blocks.push(raw)
  }
  return { blocks, definitions }
}

function tokensOf(text: string): readonly { readonly type: string; readonly raw: string }[] {
  try {
    const tokens = new Lexer({ gfm: true }).blockTokens(text, [])
    // The lexer normalises line ends and tabs; cut by it only where nothing was changed.
    if (tokens.reduce((length, { raw }) => length + raw.length, 0) === text.length) return tokens
  } catch {
    // Text that is nested deeper than the lexer can go is drawn in one piece.
  }
  return [{ type: 'paragraph', raw: text }]
}
