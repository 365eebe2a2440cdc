import DOMPurify from 'dompurify'
import mermaid from 'mermaid'
import { diagramFont } from '../diagram-font.ts'
import { forbidImages } from './forbid-images.ts'
import { mermaidConfig } from './mermaid-config.ts'
import { letOnlyDrawingsIn } from './only-drawings.ts'
import type { DiagramAnswer, DiagramOrder } from './messages.ts'

/**
 * Runs in a frame of an origin of its own, without network, storage or bridge: whatever a diagram
 * makes the library do, it does it here. The window sends one port and takes back only text.
 */
letOnlyDrawingsIn()
forbidImages()
addEventListener('message', ({ ports }) => ports[0] && serve(ports[0]), { once: true })

function serve(port: MessagePort): void {
  port.addEventListener('message', ({ data }: MessageEvent<DiagramOrder>) => {
    void draw(data).then((answer) => port.postMessage(answer, []))
  })
  port.start()
}

async function draw({ id, source, look }: DiagramOrder): Promise<DiagramAnswer> {
  try {
    await typeface
    mermaid.initialize(mermaidConfig(look))
    const { svg, diagramType } = await mermaid.render(`diagram-${id}`, source)
    return { id, type: 'drawn', svg: wellFormed(svg), kind: diagramType }
  } catch (error) {
    return { id, type: 'failed', why: error instanceof Error ? error.message : '' }
  } finally {
    document.body.replaceChildren()
  }
}

const typeface = new FontFace(diagramFont.family, `url(${diagramFont.url})`, {
  weight: '100 900',
})
  .load()
  .then((face) => document.fonts.add(face))
  // Words are measured in another typeface then.
  .catch(() => undefined)

/** As XML, without what is no drawing. The window does not rely on either. */
function wellFormed(svg: string): string {
  const clean = DOMPurify.sanitize(svg, {
    USE_PROFILES: { svg: true, svgFilters: true },
    ADD_TAGS: ['use'],
    FORBID_TAGS: ['foreignObject', 'image'],
    RETURN_DOM_FRAGMENT: true,
  })
  const drawing = clean.querySelector('svg')
  return drawing ? new XMLSerializer().serializeToString(drawing) : ''
}
