import { useId, useState } from 'react'
import { BlockChunks } from './block-chunks.tsx'
import { KeepSelection } from './keep-selection.tsx'
import { NoteIdContext } from './note.tsx'
import { GrowingContext } from './piece.tsx'
import { createSplitter } from './split-blocks.ts'

interface MarkdownProps {
  readonly text: string
  /** More of it will come. */
  readonly isGrowing?: boolean
}

/** A model's text. While it grows, only its newest piece is drawn anew. */
export function Markdown({ text, isGrowing = false }: MarkdownProps) {
  const [split] = useState(createSplitter)
  const { blocks, definitions } = split(text, isGrowing)
  return (
    <NoteIdContext value={useId()}>
      <KeepSelection className="markdown wrap-anywhere select-text">
        <GrowingContext value={isGrowing}>
          <BlockChunks blocks={blocks} definitions={definitions} isGrowing={isGrowing} />
        </GrowingContext>
      </KeepSelection>
    </NoteIdContext>
  )
}
