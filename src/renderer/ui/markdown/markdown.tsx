import { memo, useState } from 'react'
import { proseAsWritten } from '../visible-directions.ts'
import { OpenFenceContext, renderBlock } from './render-block.tsx'
import { createSplitter } from './split-blocks.ts'
import { isTooDeep } from './too-deep.ts'

/** A model's text. While it grows, only its last block is drawn anew. */
export function Markdown({ text }: { readonly text: string }) {
  const [split] = useState(createSplitter)
  const { blocks, definitions } = split(text)
  return (
    <div className="markdown wrap-anywhere select-text">
      {blocks.map((block, index) => (
        <Block
          // Blocks are only ever appended or cut off at the end.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          text={block.text}
          definitions={block.text.includes('[') ? definitions : ''}
        />
      ))}
    </div>
  )
}

interface BlockProps {
  readonly text: string
  readonly definitions: string
}

const Block = memo(function Block({ text, definitions }: BlockProps) {
  if (isTooDeep(text)) return <p className="whitespace-pre-wrap">{proseAsWritten(text)}</p>
  return (
    <OpenFenceContext value={isFenceOpen(text)}>
      {renderBlock(definitions === '' ? text : `${text}\n\n${definitions}`)}
    </OpenFenceContext>
  )
})

function isFenceOpen(text: string): boolean {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1]
  if (fence === undefined) return false
  const last = text.trimEnd().split('\n').slice(1).at(-1)?.trim() ?? ''
  return !(last.startsWith(fence) && last.replaceAll(fence.charAt(0), '') === '')
}
