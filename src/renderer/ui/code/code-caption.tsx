import type { ReactNode } from 'react'

interface CodeCaptionProps {
  readonly name: string
  readonly children: ReactNode
}

/** The line over code or a diagram: what it is, and what can be done with it. */
export function CodeCaption({ name, children }: CodeCaptionProps) {
  return (
    <figcaption className="flex items-center gap-0.5 border-b border-line py-1 ps-3.5 pe-1.5 text-micro font-medium text-ink-3">
      <span className="me-auto truncate">{name}</span>
      {children}
    </figcaption>
  )
}
