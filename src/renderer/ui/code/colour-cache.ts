import type { LineColours } from './highlight/tokenize-line.ts'

/** The colours of code that was shown lately, so that it comes back with them. */
export interface ColourCache {
  readonly get: (language: string, code: string) => readonly LineColours[] | undefined
  readonly put: (language: string, code: string, colours: readonly LineColours[]) => void
}

/** Keeps what was used last, for `limitChars` of code altogether. */
export function createColourCache(limitChars: number): ColourCache {
  const kept = new Map<string, readonly LineColours[]>()
  let chars = 0
  const keyOf = (language: string, code: string): string => `${language}\n${code}`
  return {
    get: (language, code) => {
      const key = keyOf(language, code)
      const colours = kept.get(key)
      if (!colours) return undefined
      kept.delete(key)
      kept.set(key, colours)
      return colours
    },
    put: (language, code, colours) => {
      const key = keyOf(language, code)
      if (!kept.has(key)) chars += key.length
      kept.set(key, colours)
      for (const oldest of kept.keys()) {
        if (chars <= limitChars) return
        kept.delete(oldest)
        chars -= oldest.length
      }
    },
  }
}
