/** How many steps a flow has, and how much stands side by side in the fullest. */
export interface FlowLayers {
  readonly layers: number
  readonly widest: number
}

/** More is not looked at: nothing that large is drawn. */
const mostLines = 500

export function flowLayers(lines: readonly string[]): FlowLayers {
  const follows = new Map<string, string[]>()
  for (const line of lines.slice(0, mostLines)) {
    const groups = line.split(arrow).map(namesIn)
    for (const [at, names] of groups.entries()) {
      const next = groups[at + 1] ?? []
      for (const name of names) follows.set(name, [...(follows.get(name) ?? []), ...next])
      for (const name of next) if (!follows.has(name)) follows.set(name, [])
    }
  }
  const layerOf = layered(follows)
  const sizes = new Map<number, number>()
  for (const layer of layerOf.values()) sizes.set(layer, (sizes.get(layer) ?? 0) + 1)
  return { layers: Math.max(1, sizes.size), widest: Math.max(1, ...sizes.values()) }
}

/** `-->`, `---`, `==>`, `-.->`, with or without words in it. */
const arrow = /\s*<?(?:--+|==+|-\.+-)(?: [^|]+? (?:--+|==+|\.+-))?[>xo]?\s*(?:\|[^|]*\|)?\s*/

/** `a[Words] & b{Words}` are `a` and `b`; an end of all states is another than their beginning. */
function namesIn(text: string, at: number): readonly string[] {
  if (/^(?:subgraph|end|direction|linkStyle)\b/.test(text)) return []
  return text
    .replace(/:(?!:).*$/, '')
    .split('&')
    .flatMap((part) => /^\s*([\w.-]+|\[\*\])/.exec(part)?.[1] ?? [])
    .map((name) => (name === '[*]' && at > 0 ? 'end [*]' : name))
}

/** Whoever writes a diagram may tangle it so that following all ways would take for ever. */
const mostSteps = 4_000

/** Each below all that leads to it; what leads back is not followed. */
function layered(follows: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const layerOf = new Map<string, number>()
  const open = new Set<string>()
  let steps = 0
  const place = (name: string, layer: number): void => {
    steps += 1
    if (steps > mostSteps || open.has(name) || (layerOf.get(name) ?? -1) >= layer) return
    layerOf.set(name, layer)
    open.add(name)
    for (const next of follows.get(name) ?? []) place(next, layer + 1)
    open.delete(name)
  }
  for (const name of follows.keys()) if (!layerOf.has(name)) place(name, 0)
  return layerOf
}
