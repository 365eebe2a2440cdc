/** What the scanner found, or a person has looked at: a check and the file at which it bit. */
export interface Finding {
  readonly id: string
  readonly file: string
}

export interface Reviewed extends Finding {
  /** Why it is as it should be, and what holds it so. */
  readonly why: string
}

/** What was found and is not reviewed, and what was reviewed and is not there any more. */
export function differences(
  found: readonly Finding[],
  reviewed: readonly Reviewed[],
): readonly string[] {
  const name = ({ id, file }: Finding): string => `${id} at ${file}`
  const known = new Map(reviewed.map((one) => [name(one), one.why]))
  const unknown = found.map(name).filter((one) => (known.get(one) ?? '').length < 40)
  const there = new Set(found.map(name))
  const gone = [...known.keys()].filter((one) => !there.has(one))
  // Two at one file are two, though they have one name.
  const twice = [...there].filter((one) => found.filter((other) => name(other) === one).length > 1)
  return [
    ...unknown.map((one) => `${one}: not reviewed`),
    ...gone.map((one) => `${one}: reviewed, but not found any more`),
    ...twice.map((one) => `${one}: more than once, but reviewed once`),
  ]
}
