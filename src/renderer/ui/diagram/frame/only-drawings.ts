import DOMPurify from 'dompurify'

/**
 * What the library writes as markup is cleaned on its way into the document, and no text becomes a
 * script. The header lets nobody make another policy but DOMPurify's own, by which it reads.
 */
export function letOnlyDrawingsIn(): void {
  window.trustedTypes?.createPolicy('default', { createHTML: onlyDrawing })
}

const [begin, end] = ['<svg>', '</svg>']

/** Most of it is style, which is no markup; the rest are parts of a drawing, read as such. */
function onlyDrawing(markup: string): string {
  if (!markup.includes('<')) return markup
  const clean = DOMPurify.sanitize(`${begin}${markup}${end}`, {
    USE_PROFILES: { svg: true, svgFilters: true },
  })
  return clean.startsWith(begin) && clean.endsWith(end)
    ? clean.slice(begin.length, -end.length)
    : clean
}
