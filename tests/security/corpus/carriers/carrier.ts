/**
 * A way in which text may try to become something that acts. In its payloads `{js}` stands for a
 * script that reports itself, `{host}` for a host name that nobody else asks for.
 */
export interface Carrier {
  readonly name: string
  readonly payloads: readonly string[]
}
