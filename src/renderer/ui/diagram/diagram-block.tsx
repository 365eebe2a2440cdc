import { useMemo, useState } from 'react'
import { words } from '../../words/words.ts'
import { CodeCaption } from '../code/code-caption.tsx'
import { CodeLines } from '../code/code-lines.tsx'
import { foreignWords } from '../foreign-words.ts'
import { DiagramActs } from './diagram-acts.tsx'
import { diagramKind } from './diagram-kinds.ts'
import { DiagramRoom, expectedSize, leastWidth } from './diagram-room.tsx'
import type { DiagramSize } from './diagram-sizes.ts'
import type { DiagramOutcome } from './draw-diagram.ts'
import type { InertImage } from './inert-image.ts'
import { useDiagram } from './use-diagram.ts'

/** A diagram as the picture that its text describes; the text is one press away. */
export default function DiagramBlock({ source }: { readonly source: string }) {
  const outcome = useDiagram(source)
  const [isSourceShown, setSourceShown] = useState(false)
  const kind = outcome?.type === 'drawn' ? diagramKind(outcome.kind) : words('diagram.diagram')
  const image = outcome?.type === 'drawn' ? outcome.image : undefined
  const expected = useMemo(() => expectedSize(source), [source])
  const room = image ?? (outcome ? undefined : expected)
  return (
    <figure className="code-block group/code overflow-hidden rounded-card border border-line bg-code">
      <CodeCaption name={kind}>
        <DiagramActs
          source={source}
          image={image}
          isSourceShown={isSourceShown}
          onToggle={() => setSourceShown(!isSourceShown)}
        />
      </CodeCaption>
      {room && !isSourceShown ? (
        <Picture room={room} image={image} kind={kind} />
      ) : (
        <pre dir="ltr" className="overflow-x-auto px-3.5 py-3 select-text" tabIndex={0}>
          <CodeLines code={source} language="mermaid" isOpen={false} />
        </pre>
      )}
      {outcome?.type === 'failed' ? <Problem outcome={outcome} /> : null}
    </figure>
  )
}

interface PictureProps {
  /** What it takes, also while it is not there yet. */
  readonly room: DiagramSize
  readonly image: InertImage | undefined
  readonly kind: string
}

function Picture({ room: { width, height }, image, kind }: PictureProps) {
  return (
    <div className="overflow-x-auto px-3.5 py-4" tabIndex={0} role="group" aria-label={kind}>
      {image ? (
        <img
          src={image.url}
          width={width}
          height={height}
          alt={altOf(image, kind)}
          draggable={false}
          className="mx-auto h-auto max-w-full"
          style={{ minWidth: leastWidth(width) }}
        />
      ) : (
        <DiagramRoom size={{ width, height }} />
      )}
    </div>
  )
}

function altOf(image: InertImage, kind: string): string {
  const title = foreignWords(image.title)
  const description = foreignWords(image.description, 300)
  const named = title === '' ? kind : words('diagram.named', { kind, title })
  return description === '' ? named : `${named}. ${description}`
}

type Failed = Extract<DiagramOutcome, { readonly type: 'failed' }>

function Problem({ outcome: { problem, why } }: { readonly outcome: Failed }) {
  const quoted = foreignWords(why)
  return (
    <p className="border-t border-line px-3.5 py-2 text-small text-ink-2">
      {words(`diagram.${problem}`)}
      {quoted === '' ? null : <span className="text-ink-3"> {quoted}</span>}
    </p>
  )
}
