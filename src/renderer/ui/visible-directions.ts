/** Turn all that follows against its own direction; no writing needs them. */
const overrides = /[\u202D\u202E]/gu

/** With those that writing needs but code does not: there they can only hide what it does. */
const allDirections = /[\u202A-\u202E\u2066-\u2069]/gu

/** Prose of which nothing stands in another order than it is written in, unless by its script. */
export function proseAsWritten(text: string): string {
  return text.replace(overrides, named)
}

/** Code of which everything stands in the order in which it would run. https://trojansource.codes */
export function codeAsWritten(code: string): string {
  return code.replace(allDirections, named)
}

export function hasDirections(text: string): boolean {
  return text.search(allDirections) !== -1
}

function named(character: string): string {
  return `⟨U+${character.charCodeAt(0).toString(16).toUpperCase()}⟩`
}
