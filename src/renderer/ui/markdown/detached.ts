/**
 * The same text on its own. A slice keeps the whole text alive that it was cut from, and of an
 * answer that grows every piece would keep another one.
 */
export function detached(slice: string): string {
  return ` ${slice}`.slice(1)
}
