import type { Carrier } from './carriers/carrier.ts'
import { characters } from './carriers/characters.ts'
import { markdown } from './carriers/markdown.ts'
import { markup } from './carriers/markup.ts'

/** One hostile text; it reports itself by its number, and asks for a host of its own. */
export interface Payload {
  readonly number: number
  readonly carrier: string
  readonly text: string
}

export const carriers: readonly Carrier[] = [...markup, ...markdown, ...characters]

/** The name that whoever runs a script of the corpus calls. */
export const canary = 'canary'

/** Whatever asks for a name under this one was made to by the corpus. */
export const hostileDomain = 'hostile.example'

export const payloads: readonly Payload[] = carriers
  .flatMap(({ name, payloads: texts }) => texts.map((text) => ({ carrier: name, text })))
  .map(({ carrier, text }, number) => ({
    number,
    carrier,
    text: text
      .replaceAll('{js}', `${canary}(${number})`)
      .replaceAll('{host}', `x${number}.${hostileDomain}`),
  }))
