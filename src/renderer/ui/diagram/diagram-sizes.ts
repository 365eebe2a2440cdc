export interface DiagramSize {
  readonly width: number
  readonly height: number
}

const mostSizes = 2_000

/** By diagram: how much room it took when it was drawn. Older than any picture that is kept. */
const sizes = new Map<string, DiagramSize>()

/** So that a diagram that is drawn again has its room before it is there. */
export function rememberSize(source: string, { width, height }: DiagramSize): void {
  const key = shortKey(source)
  sizes.delete(key)
  sizes.set(key, { width, height })
  const [oldest] = sizes.keys()
  if (sizes.size > mostSizes && oldest !== undefined) sizes.delete(oldest)
}

export function rememberedSize(source: string): DiagramSize | undefined {
  return sizes.get(shortKey(source))
}

/** Two sums over the text; a mistake would cost one wrong height. */
function shortKey(text: string): string {
  let one = 0
  let two = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 0x01_00_01_93)
    two = Math.imul(two + code, 0x5b_d1_e9_95)
  }
  return `${text.length} ${one} ${two}`
}
