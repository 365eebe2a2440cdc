import { Children, createContext, use, type ReactNode } from 'react'

/** The place of a heading in the outline of its document; none within a quote or a list. */
export const OutlineContext = createContext<number | undefined>(undefined)

interface HeadingProps {
  /** As it was written, which is how large it looks. */
  readonly level: number
  readonly children: ReactNode
}

/** A heading of a message, whose own is a second-level one; one that only looks so elsewhere. */
export function Heading({ level, children }: HeadingProps) {
  const depth = use(OutlineContext)
  // As where an answer was cut off after its marks: nothing to see, and nothing to be announced.
  if (Children.count(children) === 0) return null
  const Element = depth === undefined ? 'p' : (levels[depth - 1] ?? 'h6')
  return <Element data-level={level}>{children}</Element>
}

const levels = ['h3', 'h4', 'h5'] as const
