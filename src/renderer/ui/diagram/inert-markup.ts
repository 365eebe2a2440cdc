/** Elements that draw. Any other is left out with all that is in it. */
const drawing = new Set(
  (
    'g path rect circle ellipse line polyline polygon text tspan textPath title desc defs marker ' +
    'style linearGradient radialGradient stop clipPath mask pattern symbol use filter feBlend ' +
    'feColorMatrix feComposite feDropShadow feFlood feGaussianBlur feMerge feMergeNode feOffset'
  ).split(' '),
)

/** Elements that do something, but hold what draws: their content stays. */
const passed = new Set(['a', 'switch', 'svg'])

export function isKept(name: string): boolean {
  return drawing.has(name) || passed.has(name)
}

export function isPassed(name: string): boolean {
  return passed.has(name)
}

/** The attributes of an element that can do no more than draw, as they are written in its tag. */
export function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([name, value]) => isHarmless(name, value))
    .map(([name, value]) => ` ${name}="${escaped(withoutLoading(value))}"`)
    .join('')
}

function isHarmless(name: string, value: string): boolean {
  if (name === 'href' || name === 'xlink:href') return /^#[\w.-]+$/.test(value)
  return /^(?!on)[a-z][\w-]*$/i.test(name) && !/^(?:src|action|formaction|xmlns)$/i.test(name)
}

/** Style that points into the drawing itself only. Without backslashes nothing is spelt around it. */
export function withoutLoading(style: string): string {
  return style
    .replaceAll('\\', '')
    .replace(/@import[^;]*;?/gi, '')
    .replace(/(?:url|src|image|image-set|-webkit-image-set)\(\s*(?!["']?#)[^)]*\)?/gi, 'none')
    .replace(/(?:javascript|data|vbscript):/gi, '')
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
