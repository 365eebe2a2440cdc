import { Lexer } from 'marked'
import { isTooDeep } from './too-deep.ts'

interface Block {
  readonly text: string
  /** The link definition that the block is, or nothing. */
  readonly definition: string
}

/** A document cut at the borders of its blocks; their texts joined are `text`. */
export interface Blocks {
  readonly text: string
  readonly blocks: readonly Block[]
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
  const start = settled.reduce((length, block) => length + block.text.length, 0)
  const blocks = [...settled, ...lex(text.slice(start))]
  const definitions = blocks.map(({ definition }) => definition).filter((one) => one !== '')
  return { text, blocks, definitions: definitions.join('\n') }
}

function lex(text: string): readonly Block[] {
  const blocks: Block[] = []
  for (const { type, raw } of tokensOf(text)) {
    const last = blocks.at(-1)
    // Blank lines belong to the block above them: it may go on after them, as a list does.
    if (type === 'space' && last) blocks.splice(-1, 1, { ...last, text: last.text + raw })
    else blocks.push({ text: raw, definition: type === 'def' ? raw.trim() : '' })
  }
  return blocks
}

function tokensOf(text: string): readonly { readonly type: string; readonly raw: string }[] {
  if (!isTooDeep(text)) {
    const tokens = new Lexer({ gfm: true }).blockTokens(text, [])
    // The lexer normalises line ends and tabs; cut by it only where nothing was changed.
    if (tokens.reduce((length, { raw }) => length + raw.length, 0) === text.length) return tokens
  }
  return text === '' ? [] : [{ type: 'paragraph', raw: text }]
}
