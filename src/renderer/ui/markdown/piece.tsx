import { createContext, memo, use, useMemo } from 'react'
import { proseAsWritten } from '../visible-directions.ts'
import type { Piece } from './block.ts'
import type { Draw } from './chunked.tsx'
import { closeOpenSyntax } from './close-open-syntax.ts'
import { definitionsFor, type Definitions } from './definitions.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { partOf, renderTree } from './render-tree.tsx'
import { head, item, paragraph, quote, rows, whole, type Take } from './takes.tsx'
import { isTooDeep, isTooDense } from './too-deep.ts'

/** Whether more of the text will come, of which this is a piece. */
export const GrowingContext = createContext(false)

interface MarkupProps {
  readonly text: string
  readonly definitions: Definitions
  readonly isGrowing: boolean
  readonly kind?: 'block' | 'line'
  /** Which of the parsed elements are drawn, and what stands around them if they can't be. */
  readonly take?: Take
}

/** A piece of markdown that is parsed by itself, once for as long as its text is the same. */
export const Markup = memo(function Markup(props: MarkupProps) {
  const { text, definitions, isGrowing, kind = 'block', take = whole } = props
  const read = isGrowing ? closeOpenSyntax(text, take === rows ? 'table' : 'text') : text
  const referred = definitionsFor(read, definitions, use(GrowingContext))
  return useMemo(() => {
    const plain = take.plain(proseAsWritten(read))
    if (read.length > longestParsed || isTooDeep(read) || isTooDense(read)) return plain
    try {
      return renderTree(partOf(take.part(parseMarkdown(read, kind, referred))))
    } catch {
      // Nobody has seen this text before; a parser that gives up takes only this piece with it.
      return plain
    }
  }, [read, referred, kind, take])
})

/** A single piece that is longer is nobody's prose; it is shown and not parsed. */
const longestParsed = 32_000

export const drawPiece: Draw<Piece> = (piece, definitions, isGrowing) => (
  <>
    {piece.joint}
    <Markup
      text={piece.text}
      definitions={definitions}
      isGrowing={isGrowing}
      kind="line"
      take={paragraph}
    />
  </>
)

export const drawItem: Draw<string> = (text, definitions, isGrowing) => (
  <Markup text={text} definitions={definitions} isGrowing={isGrowing} take={item} />
)

export const drawQuoted: Draw<string> = (text, definitions, isGrowing) => (
  <Markup text={text} definitions={definitions} isGrowing={isGrowing} take={quote} />
)

interface TablePartProps {
  readonly head: string
  readonly definitions: Definitions
}

export function Head({ head: text, definitions }: TablePartProps) {
  return <Markup text={text} definitions={definitions} isGrowing={false} take={head} />
}

/** Rows are parsed under their header, which says how many cells they have and how they stand. */
export const TableHeadContext = createContext('')

export const drawRows: Draw<string> = (text, definitions, isGrowing) => (
  <Rows text={text} definitions={definitions} isGrowing={isGrowing} />
)

interface RowsProps {
  readonly text: string
  readonly definitions: Definitions
  readonly isGrowing: boolean
}

function Rows({ text, definitions, isGrowing }: RowsProps) {
  return (
    <Markup
      text={`${use(TableHeadContext)}\n${text}`}
      definitions={definitions}
      isGrowing={isGrowing}
      take={rows}
    />
  )
}
