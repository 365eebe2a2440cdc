/** Source of fresh identifiers and of randomness. */
export interface Ids {
  /** A new UUIDv7. Ids made by one source in one process sort in the order of their making. */
  readonly next: () => string

  /** A random number, at least 0 and below 1. Not for secrets. */
  readonly chance: () => number
}
