import { words } from '../../words/words.ts'
import { CodeCaption } from '../code/code-caption.tsx'
import { rememberedSize, type DiagramSize } from './diagram-sizes.ts'
import { estimatedSize } from './estimate-size.ts'

/** What a diagram takes before it is there: as much as when it was drawn last, or about so much. */
export function expectedSize(source: string): DiagramSize {
  return rememberedSize(source) ?? estimatedSize(source)
}

/** Smaller, its words could not be read: it is scrolled then. */
export function leastWidth(width: number): number {
  return Math.round(width * 0.75)
}

/** The place of a diagram that is being drawn. */
export function DiagramRoom({ size: { width, height } }: { readonly size: DiagramSize }) {
  return (
    <div
      className="mx-auto max-w-full"
      style={{ width, minWidth: leastWidth(width), aspectRatio: `${width} / ${height}` }}
    />
  )
}

/** The same while what draws it is not there either. */
export function AwaitedDiagram({ source }: { readonly source: string }) {
  return (
    <figure className="code-block overflow-hidden rounded-card border border-line bg-code">
      <CodeCaption name={words('diagram.diagram')}>
        <span className="py-0.75">{'\u200b'}</span>
      </CodeCaption>
      <div className="overflow-x-auto px-3.5 py-4">
        <DiagramRoom size={expectedSize(source)} />
      </div>
    </figure>
  )
}
