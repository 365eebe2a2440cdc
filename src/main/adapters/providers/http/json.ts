/** Reading documents that others wrote: nothing is assumed, nothing inherited is read. */

type Path = readonly (string | number)[]

/** The value under a path of own properties, or `undefined`. */
export function at(document: unknown, ...path: Path): unknown {
  let value = document
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value ?? undefined
}

/** The text under a path; an empty one counts as absent. */
export function textAt(document: unknown, ...path: Path): string | undefined {
  const value = at(document, ...path)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The list under a path, or an empty one. */
export function listAt(document: unknown, ...path: Path): readonly unknown[] {
  const value = at(document, ...path)
  return Array.isArray(value) ? value : []
}

/**
 * What stands under a path as the text of a tool's arguments: a text as it is, anything else as
 * JSON. Nothing for what is absent or an empty object, which is how a stream of them begins.
 */
export function jsonAt(document: unknown, ...path: Path): string {
  const value = at(document, ...path)
  if (value === undefined || typeof value === 'string') return value ?? ''
  const text = JSON.stringify(value)
  return text === '{}' ? '' : text
}

/** The non-negative whole number under a path. */
export function countAt(document: unknown, ...path: Path): number | undefined {
  const value = at(document, ...path)
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

/** Parses text that may not be JSON; `undefined` when it is not. */
export function parseJson(text: string): { readonly document: unknown } | undefined {
  try {
    return { document: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

/** The object without its absent fields, as exact optional types want it. */
export function withoutAbsent<T extends object>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as never
}
