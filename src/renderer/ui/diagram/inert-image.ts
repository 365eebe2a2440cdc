import { SaxesParser } from 'saxes'
import { attributesOf, escaped, isKept, isPassed, withoutLoading } from './inert-markup.ts'

/** A drawing that can do nothing: it is shown by an `img`, which runs and loads nothing. */
export interface InertImage {
  readonly svg: string
  readonly url: string
  readonly width: number
  readonly height: number
  /** What its author called it; empty when they did not. */
  readonly title: string
  readonly description: string
}

const mostChars = 1_500_000
const mostPixels = 16_000

/**
 * Makes an image of what the frame drew; nothing when it is too large or no drawing. The frame is
 * not trusted, so the drawing is written anew from what is known to be harmless: an `img` would not
 * heed the rest, but what opens the file that a user keeps of it may. `style` is ours.
 */
export function inertImage(drawn: unknown, style = ''): InertImage | undefined {
  if (typeof drawn !== 'string' || drawn.length > mostChars) return undefined
  const rewritten = rewrite(drawn)
  return rewritten && imageFrom(rewritten, style)
}

interface Rewritten {
  readonly body: string
  readonly names: string
  readonly viewBox: string
  readonly title: string
  readonly description: string
}

/** Nothing for what is not well-formed. */
function rewrite(drawn: string): Rewritten | undefined {
  const found = { body: '', names: '', viewBox: '', title: '', description: '' }
  const open: string[] = []
  /** How deep it is within what is left out. */
  let leftOut = 0
  const parser = new SaxesParser()
  const say = (text: string): void => {
    if (leftOut > 0) return
    const name = open.at(-1)
    if (name === 'title' && found.title === '') found.title = text.trim().slice(0, 300)
    if (name === 'desc' && found.description === '') found.description = text.trim().slice(0, 300)
    found.body += escaped(name === 'style' ? withoutLoading(text) : text)
  }
  let isWellFormed = true
  parser.on('error', () => {
    isWellFormed = false
  })
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name)
    if (open.length === 1) {
      found.viewBox = attributes['viewBox'] ?? ''
      // Its styles name the drawing by these.
      const { id = '', class: kind = '' } = attributes
      found.names = attributesOf({ id, class: kind })
      return
    }
    if (leftOut > 0 || !isKept(name)) leftOut += 1
    else if (!isPassed(name)) found.body += `<${name}${attributesOf(attributes)}>`
  })
  parser.on('closetag', ({ name }) => {
    open.pop()
    if (leftOut > 0) leftOut -= 1
    else if (open.length > 0 && !isPassed(name)) found.body += `</${name}>`
  })
  parser.on('text', say)
  parser.on('cdata', say)
  parser.write(drawn).close()
  return isWellFormed ? found : undefined
}

function imageFrom(
  { body, names, viewBox, title, description }: Rewritten,
  style: string,
): InertImage | undefined {
  const box = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , width = 0, height = 0] = box
  const isDrawable = (side: number): boolean => side >= 1 && side <= mostPixels
  if (!isDrawable(width) || !isDrawable(height) || !box.every(Number.isFinite)) return undefined
  const size = { width: Math.ceil(width), height: Math.ceil(height) }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size.width}" height="${size.height}" viewBox="${box.join(' ')}"${names}><style>${style}</style>${body}</svg>`
  const url = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  return { svg, url, ...size, title, description }
}
