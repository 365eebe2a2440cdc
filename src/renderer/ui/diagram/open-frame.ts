import type { DiagramOrder } from './frame/messages.ts'

/** The frame in which diagrams are drawn, in an origin and, by that, a process of its own. */
export interface DrawingFrame {
  readonly order: (order: DiagramOrder) => void
  readonly close: () => void
}

/** Opens the frame; `hear` is given whatever it says, which may be anything. */
export function openDrawingFrame(hear: (answer: unknown) => void): DrawingFrame {
  const frame = document.createElement('iframe')
  // Without `allow-same-origin` it has no origin: no storage, no files of ours, no bridge.
  frame.sandbox.add('allow-scripts')
  frame.src = './diagram-frame.html'
  frame.className = 'diagram-frame'
  frame.tabIndex = -1
  frame.ariaHidden = 'true'
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data))
  port1.start()
  frame.addEventListener('load', () => frame.contentWindow?.postMessage('draw', '*', [port2]), {
    once: true,
  })
  document.body.append(frame)
  return {
    // Until the other end is there, the port keeps what it is given.
    order: (order) => port1.postMessage(order, []),
    close: () => {
      port1.close()
      frame.remove()
    },
  }
}
