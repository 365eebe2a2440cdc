import { memo, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { renderBlock } from './render-block.tsx'
import { createSplitter } from './split-blocks.ts'

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
          text={block}
          definitions={block.includes('[') ? definitions : ''}
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
  return (
    <ErrorBoundary fallback={<p className="whitespace-pre-wrap">{text}</p>}>
      <Rendered text={text} definitions={definitions} />
    </ErrorBoundary>
  )
})

function Rendered({ text, definitions }: BlockProps) {
  return renderBlock(definitions === '' ? text : `${text}\n\n${definitions}`)
}
