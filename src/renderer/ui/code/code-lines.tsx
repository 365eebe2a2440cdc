import { useLayoutEffect, useRef } from 'react'
import { createCodeIsland, type CodeIsland } from './code-island.ts'
import { createPainter, type Painter } from './paint-code.ts'

interface CodeLinesProps {
  readonly code: string
  readonly language: string
  readonly isOpen: boolean
}

/**
 * The lines themselves. React owns the element, the island all that is in it. Another language is
 * another part: give it as the key.
 */
export function CodeLines({ code, language, isOpen }: CodeLinesProps) {
  const root = useRef<HTMLElement>(null)
  const island = useRef<CodeIsland>(undefined)
  const painter = useRef<Painter>(undefined)

  useLayoutEffect(() => {
    const element = root.current
    if (!element) return undefined
    const drawn = createCodeIsland(element)
    const followed = createPainter(language, drawn.paint)
    island.current = drawn
    painter.current = followed
    return () => {
      followed.stop()
      element.replaceChildren()
    }
  }, [language])

  useLayoutEffect(() => {
    const shown = island.current?.show(code, isOpen)
    if (shown) painter.current?.follow(shown, code, isOpen)
  }, [code, isOpen])

  return <code ref={root} className="code-lines" />
}
