import { memo } from 'react'
import { CodeBlock } from '../code/code-block.tsx'
import type { Block } from './block.ts'
import { Chunked, type Draw } from './chunked.tsx'
import type { Chunks } from './chunks.ts'
import type { Definitions } from './definitions.ts'
import { Formula, FormulaSource } from './formula.tsx'
import { OutlineContext } from './heading.tsx'
import {
  drawItem,
  drawPiece,
  drawQuoted,
  drawRows,
  Head,
  Markup,
  TableHeadContext,
} from './piece.tsx'
import { TableFrame } from './table-frame.tsx'

interface BlockChunksProps {
  readonly blocks: Chunks<Block>
  readonly definitions: Definitions
  readonly isGrowing: boolean
}

export function BlockChunks({ blocks, definitions, isGrowing }: BlockChunksProps) {
  return (
    <Chunked chunks={blocks} definitions={definitions} isGrowing={isGrowing} draw={drawBlock} />
  )
}

const drawBlock: Draw<Block> = (block, definitions, isGrowing) => (
  <DrawnBlock block={block} definitions={definitions} isGrowing={isGrowing} />
)

interface DrawnBlockProps {
  readonly block: Block
  readonly definitions: Definitions
  /** It is the last one of a text that grows. */
  readonly isGrowing: boolean
}

const DrawnBlock = memo(function DrawnBlock({ block, ...given }: DrawnBlockProps) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Chunked chunks={block.pieces} draw={drawPiece} {...given} />
        </p>
      )
    case 'list': {
      const List = block.start === undefined ? 'ul' : 'ol'
      return (
        <List start={block.start} className={block.isLoose ? 'loose' : undefined}>
          <Chunked chunks={block.items} draw={drawItem} {...given} />
        </List>
      )
    }
    case 'table':
      return (
        <TableFrame source={() => [block.head, ...block.rows.flat()].join('\n')}>
          <Head head={block.head} {...given} />
          <tbody>
            <TableHeadContext value={block.head}>
              <Chunked chunks={block.rows} draw={drawRows} {...given} />
            </TableHeadContext>
          </tbody>
        </TableFrame>
      )
    case 'quote':
      return (
        <blockquote>
          <Chunked chunks={block.pieces} draw={drawQuoted} {...given} />
        </blockquote>
      )
    case 'code': {
      const { code, language, isOpen } = block
      return <CodeBlock code={code} language={language} isOpen={isOpen && given.isGrowing} />
    }
    case 'formula':
      return (
        <p>
          {block.isOpen ? (
            <FormulaSource source={block.source} isDisplay />
          ) : (
            <Formula latex={block.latex} mark={block.source.slice(0, 2)} />
          )}
        </p>
      )
    case 'other':
      return (
        <OutlineContext value={block.depth}>
          <Markup text={block.text} {...given} />
        </OutlineContext>
      )
  }
})
