import { useEffect, useState } from 'react'
import { diagramFontRule } from './diagram-font.ts'
import { useDiagramLook } from './diagram-look.ts'
import { createDrawDiagram, type DiagramOutcome } from './draw-diagram.ts'
import { rememberSize } from './diagram-sizes.ts'
import type { DiagramLook } from './frame/messages.ts'
import { openDrawingFrame } from './open-frame.ts'

const draw = createDrawDiagram(openDrawingFrame, diagramFontRule)

/** What was drawn lately, the oldest first, so that it is there at once when it is shown again. */
const drawn = new Map<string, DiagramOutcome>()
const mostDrawn = 60

/**
 * The diagram in the colours of the theme on show; while those are being drawn, in the ones that it
 * had before. Nothing until it was drawn for the first time.
 */
export function useDiagram(source: string): DiagramOutcome | undefined {
  const look = useDiagramLook()
  const [last, setLast] = useState<{ readonly source: string; readonly outcome: DiagramOutcome }>()
  const known = drawn.get(keyOf(source, look))
  useEffect(() => {
    let isWanted = true
    const key = keyOf(source, look)
    void (async () => {
      const outcome = drawn.get(key) ?? (await draw(source, look))
      keep(key, outcome)
      if (outcome.type === 'drawn') rememberSize(source, outcome.image)
      if (isWanted) setLast({ source, outcome })
    })()
    return () => {
      isWanted = false
    }
  }, [source, look])
  return known ?? (last?.source === source ? last.outcome : undefined)
}

function keyOf(source: string, look: DiagramLook): string {
  return JSON.stringify([look, source])
}

function keep(key: string, outcome: DiagramOutcome): void {
  drawn.delete(key)
  drawn.set(key, outcome)
  const [oldest] = drawn.keys()
  if (drawn.size > mostDrawn && oldest !== undefined) drawn.delete(oldest)
}
