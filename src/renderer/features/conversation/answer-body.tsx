import type { Part } from '../../../shared/model/part.ts'
import { LazyMarkdown } from '../../ui/markdown/lazy-markdown.tsx'
import { Reasoning } from './reasoning.tsx'
import { Refusal } from './refusal.tsx'
import { Sources } from './sources.tsx'
import { ToolCall } from './tool-call.tsx'

interface AnswerBodyProps {
  readonly parts: readonly Part[]
  readonly isStreaming: boolean
}

/** What an answer consists of, in its order; what it cites stands under it. */
export function AnswerBody({ parts, isStreaming }: AnswerBodyProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 text-body leading-(--leading-text)">
      {parts.map((part, index) => (
        <AnswerPart
          key={part.id}
          part={part}
          isGrowing={isStreaming && index === parts.length - 1}
        />
      ))}
      <Sources parts={parts} />
    </div>
  )
}

function AnswerPart({ part, isGrowing }: { readonly part: Part; readonly isGrowing: boolean }) {
  switch (part.kind) {
    case 'text':
      return <LazyMarkdown text={part.text} isGrowing={isGrowing} />
    case 'reasoning':
      return <Reasoning text={part.text} durationMs={part.durationMs} isGrowing={isGrowing} />
    case 'refusal':
      return <Refusal text={part.text} isGrowing={isGrowing} />
    case 'tool-call':
      return <ToolCall name={part.toolName} given={part.text} isGrowing={isGrowing} />
    case 'citation':
    case 'attachment':
      return null
  }
}
