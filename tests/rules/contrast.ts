/** The colours of a theme by their names, without the dashes. */
export type Theme = Readonly<Record<string, string>>

/** The themes of a style sheet of tokens; what is no colour (a shadow) is left out. */
export function themesIn(css: string): Readonly<Record<string, Theme>> {
  const themes = [...css.matchAll(/\[data-theme='(\w+)'\] \{([^}]*)\}/g)].map(
    ([, name = '', body = '']) => [name, coloursIn(body)] as const,
  )
  return Object.fromEntries(themes)
}

function coloursIn(body: string): Theme {
  const declared = [...body.matchAll(/--([\w-]+): (#[\da-f]{3,6}|var\(--[\w-]+\));/gi)]
  return Object.fromEntries(declared.map(([, name = '', value = '']) => [name, value]))
}

/** By WCAG's formula: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(theme: Theme, ink: string, ground: string): number {
  const [low = 0, high = 0] = [luminance(theme, ink), luminance(theme, ground)].toSorted(
    (one, other) => one - other,
  )
  return (high + 0.05) / (low + 0.05)
}

function luminance(theme: Theme, name: string): number {
  const value = theme[name]
  if (value === undefined) throw new Error(`There is no colour called ${name}.`)
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
  if (other !== undefined) return luminance(theme, other)
  const [red = 0, green = 0, blue = 0] = channels(value).map((share) =>
    share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(hex: string): readonly number[] {
  const digits = hex.slice(1)
  const width = digits.length / 3
  return [0, 1, 2].map((at) => {
    const part = digits.slice(at * width, (at + 1) * width)
    return Number.parseInt(width === 1 ? part + part : part, 16) / 255
  })
}
