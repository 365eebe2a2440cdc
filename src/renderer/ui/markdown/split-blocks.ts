import type { Block } from './block.ts'
import { noChunks, withItem, type Chunks } from './chunks.ts'
import { isHighSurrogate } from './cut-paragraph.ts'
import { noDefinitions, withDefinition, type Definitions } from './definitions.ts'
import { lineAt } from './line.ts'
import type { OpenBlock, OpenParagraph } from './open-block.ts'
import { withPieces } from './open-leaves.ts'
import { noOutline, placedIn, type Outline } from './outline.ts'
import { beginBlock, blockOf, goOnBlock } from './step-block.ts'

/** A document, cut into what can be drawn each by itself. */
export interface Blocks {
  readonly blocks: Chunks<Block>
  /** What any block may refer to. */
  readonly definitions: Definitions
}

/** What is known after some lines. */
interface Standing extends Blocks {
  readonly open: OpenBlock | undefined
  readonly outline: Outline
  /** Where the first line begins that was not looked at, or what is left of it. */
  readonly lineStart: number
  /** The beginning of the line is settled: what is left of it is more of its paragraph. */
  readonly isMidLine: boolean
}

const nothing: Standing = {
  blocks: noChunks,
  definitions: noDefinitions,
  open: undefined,
  outline: noOutline,
  lineStart: 0,
  isMidLine: false,
}

/**
 * Cuts a text that grows. What is settled is looked at once and handed out as the very same
 * again, so that more text costs what it brings and not what is there already. The cut depends on
 * the text alone, never on the steps in which it came. While it grows, the beginning of something
 * that can't be named yet (a lone dash, the half of a fence) is held back.
 */
export function createSplitter(): (text: string, isGrowing: boolean) => Blocks {
  let seen = ''
  let standing = nothing
  return (given, isGrowing) => {
    const text = withPlainBreaks(given)
    if (!text.startsWith(seen)) standing = nothing
    seen = text
    for (;;) {
      const at = text.indexOf('\n', standing.lineStart)
      if (at === -1) break
      standing = afterLine(text, standing, at)
    }
    const end = isGrowing && isHighSurrogate(text, text.length - 1) ? text.length - 1 : text.length
    if (standing.lineStart === end) return shown(text, standing)
    const provisional = afterLine(text, standing, end)
    // A paragraph without an end: the pieces that are settled need not be found again.
    if (isCutInLine(provisional, standing)) {
      standing = { ...provisional, lineStart: provisional.open.start, isMidLine: true }
    }
    const isHeld =
      isGrowing && !standing.isMidLine && isNameless(text.slice(standing.lineStart, end))
    if (isHeld) return shown(text, standing)
    return shown(
      text,
      isGrowing ? { ...provisional, definitions: standing.definitions } : provisional,
    )
  }
}

/** A break that is cut in two at the end of a text is one already; so every text begins the next. */
function withPlainBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function isCutInLine(
  after: Standing,
  before: Standing,
): after is Standing & { readonly open: OpenParagraph } {
  return after.open?.kind === 'paragraph' && after.open.start > before.lineStart
}

function afterLine(text: string, standing: Standing, breakAt: number): Standing {
  const line = lineAt(text, standing.lineStart, breakAt)
  const { open } = standing
  const next = { lineStart: breakAt + 1, isMidLine: false }
  if (standing.isMidLine && open?.kind === 'paragraph') {
    const longer = { ...open, end: Math.max(line.end, open.start) }
    return { ...standing, ...next, open: withPieces(text, longer) }
  }
  let { blocks, outline } = standing
  const settle = (settled: Block): void => {
    const placed = placedIn(outline, settled)
    blocks = withItem(blocks, placed.block)
    outline = placed.outline
  }
  if (open) {
    const step = goOnBlock(text, open, line)
    if (step.type === 'goes-on') {
      if (step.before) settle(step.before)
      return { ...standing, ...next, blocks, outline, open: step.open }
    }
    settle(blockOf(text, step.type === 'ends' ? step.open : open))
    if (step.type === 'ends') return { ...standing, ...next, blocks, outline, open: undefined }
  }
  const definitions = withDefinition(standing.definitions, line)
  return { ...next, blocks, outline, definitions, open: beginBlock(text, line) }
}

function shown(text: string, { blocks, definitions, open, outline }: Standing): Blocks {
  if (!open) return { blocks, definitions }
  return { blocks: withItem(blocks, placedIn(outline, blockOf(text, open)).block), definitions }
}

/** Whether the last line is still so short that it may become one thing or another. */
function isNameless(line: string): boolean {
  return line.length < 200 && nameless.test(line)
}

const nameless = new RegExp(
  `^[ \\t>]*(?:${[
    '[-+*_=]+',
    '[-+*] \\[.?\\]?',
    '\\d{1,9}[.)]?',
    '#{1,6}',
    '`{1,2}|`{3,}[^`]*',
    '~+|~{3,}.*',
    '\\${1,2}|\\\\\\[?',
    '\\[|\\[\\^[^\\]]*\\]?:?',
    '\\[(?!\\^)[^\\]]+\\]:[ \\t]*\\S*',
  ].join('|')})[ \\t\\r]*$`,
)
