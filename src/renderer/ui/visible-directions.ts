/** Turn all that follows against its own direction; no writing needs them. */
const overrides = '\\u202D\\u202E'

/** Commands to a terminal, such as to go back over what it has said. No writing has them. */
const controls = '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F'

/** Letters that are seen by machines only; flags are made of some. */
const tags = '\\u{E0000}-\\u{E007F}'

/** Directions that writing needs but code does not: there they can only hide what it does. */
const directions = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069'

/** Nothing is seen of these. The joiners are left out, without which many words are other words. */
const unseen =
  '\\u00AD\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180E\\u200B\\u2060-\\u2064\\u206A-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB'

const inProse = new RegExp(`\\u{1F3F4}[${tags}]+|[${overrides}${controls}${tags}]`, 'gu')
const inCode = new RegExp(`[${directions}${controls}${unseen}${tags}]`, 'gu')
const allControls = new RegExp(`[${controls}]`, 'gu')

/** Prose of which nothing stands in another order than it is written in, unless by its script. */
export function proseAsWritten(text: string): string {
  return text.replace(inProse, (found) => (found.startsWith('\u{1F3F4}') ? found : named(found)))
}

/**
 * Code of which everything is seen, in the order in which it would run. https://trojansource.codes
 */
export function codeAsWritten(code: string): string {
  return code.replace(inCode, named)
}

/** Whether either would change it. */
export function hasHidden(text: string): boolean {
  return text.search(inCode) !== -1
}

/** What may be pasted into a terminal: no command to it, only what it is to show or to run. */
export function withoutControls(text: string): string {
  return text.replace(allControls, '')
}

function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `⟨U+${code}⟩`
}
