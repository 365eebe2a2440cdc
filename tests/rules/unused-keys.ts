type Catalog = { readonly [key: string]: string | Catalog }

/** The keys of a catalog that stand nowhere in the code, neither whole nor as a template. */
export function unusedKeys(catalog: Catalog, code: string): readonly string[] {
  const whole = new Set(
    [...code.matchAll(/['"`]([a-z]\w*(?:\.[\w-]+)+)['"`]/gi)].map(([, key]) => key),
  )
  const templates = [...code.matchAll(/`([a-z]\w*\.(?:[\w.-]|\$\{[^`}]+\})*)`/gi)]
    .filter(([, template]) => template?.includes('${'))
    .map(([, template = '']) => patternOf(template))
  const keys = new Set(keysOf(catalog))
  return [...keys].filter((key) => !whole.has(key) && !templates.some((one) => one.test(key)))
}

function patternOf(template: string): RegExp {
  const fixed = template.split(/\$\{[^}]+\}/).map((part) => part.replaceAll('.', '\\.'))
  return new RegExp(`^${fixed.join('.+')}$`)
}

function keysOf(catalog: Catalog, above = ''): readonly string[] {
  return Object.entries(catalog).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [(above + key).replace(/_(?:zero|one|two|few|many|other)$/, '')]
      : keysOf(value, `${above}${key}.`),
  )
}
