import { after } from '../../system/clock.ts'
import { inertImage, type InertImage } from './inert-image.ts'
import type { DiagramLook } from './frame/messages.ts'
import type { DrawingFrame } from './open-frame.ts'

/** Why a diagram stays as its source. */
export type DiagramProblem = 'too-large' | 'too-slow' | 'not-understood'

export type DiagramOutcome =
  | { readonly type: 'drawn'; readonly image: InertImage; readonly kind: string }
  | { readonly type: 'failed'; readonly problem: DiagramProblem; readonly why: string }

export type DrawDiagram = (source: string, look: DiagramLook) => Promise<DiagramOutcome>

const mostChars = 20_000

/** A diagram that takes longer is given up, and its frame with it. */
const limitMs = 10_000

/** A frame that has nothing to draw stays open for so long. */
const idleMs = 20_000

type OpenFrame = (hear: (answer: unknown) => void) => DrawingFrame

/** Draws one diagram after the other in one frame, which is closed when it is not needed. */
export function createDrawDiagram(openFrame: OpenFrame, style = ''): DrawDiagram {
  let frame: DrawingFrame | undefined
  let hear: (answer: unknown) => void = () => undefined
  let before: Promise<unknown> = Promise.resolve()
  let orders = 0
  let stopClosing = (): void => undefined

  const close = (): void => {
    frame?.close()
    frame = undefined
  }
  const draw: DrawDiagram = (source, look) =>
    new Promise((resolve) => {
      stopClosing()
      const id = (orders += 1)
      const finish = (outcome: DiagramOutcome): void => {
        stopWaiting()
        hear = () => undefined
        stopClosing = after(idleMs, close)
        resolve(outcome)
      }
      const stopWaiting = after(limitMs, () => {
        close()
        finish(failed('too-slow'))
      })
      hear = (answer) => {
        if (isAnswer(answer, id)) finish(outcomeOf(answer, style))
      }
      frame ??= openFrame((answer) => hear(answer))
      frame.order({ id, source, look })
    })

  return (source, look) => {
    if (source.length > mostChars) return Promise.resolve(failed('too-large'))
    const drawing = before.then(() => draw(source, look))
    before = drawing
    return drawing
  }
}

/** As the frame ought to answer; of a frame that was turned, each field may be anything. */
interface Answer {
  readonly id: number
  readonly svg?: unknown
  readonly kind?: unknown
  readonly why?: unknown
}

function isAnswer(answer: unknown, id: number): answer is Answer {
  return typeof answer === 'object' && answer !== null && 'id' in answer && answer.id === id
}

function outcomeOf({ svg, kind, why }: Answer, style: string): DiagramOutcome {
  if (svg === undefined) return failed('not-understood', textOf(why))
  const image = inertImage(svg, style)
  return image ? { type: 'drawn', image, kind: textOf(kind) } : failed('too-large')
}

function failed(problem: DiagramProblem, why = ''): DiagramOutcome {
  return { type: 'failed', problem, why }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 2_000) : ''
}
