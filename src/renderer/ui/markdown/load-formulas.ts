/** A formula as an element that is nobody's yet, or nothing where it is none. */
export type DrawFormula = (latex: string, isDisplay: boolean) => Element | undefined

let loaded: DrawFormula | undefined
let loading: Promise<DrawFormula | undefined> | undefined

export function loadedFormulas(): DrawFormula | undefined {
  return loaded
}

/** Resolves with nothing where it can't be loaded; formulas then stay their source. */
export function loadFormulas(): Promise<DrawFormula | undefined> {
  loading ??= import('./draw-formula.ts').then(
    ({ drawFormula }) => (loaded = drawFormula),
    () => undefined,
  )
  return loading
}
