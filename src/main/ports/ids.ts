/** Source of fresh identifiers and of randomness. */
export interface Ids {
  /** A new UUIDv7. Ids made by one source in one process sort in the order of their making. */
  readonly next: () => string
}
