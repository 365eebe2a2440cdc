import { sourceList } from '../../../shared/logic/cited-sources.ts'
import type { Part } from '../../../shared/model/part.ts'

/** More of a call's arguments than this tells a model nothing that it could use. */
const longestArgumentsChars = 2_000

/**
 * What a message's parts become in a prompt, for the model that wrote them as for any other.
 *
 * Vendors sign and number what they send besides text, and refuse each other's, so nothing of
 * that kind is ever sent back; what can be said in words is:
 *
 * - text stays as it is; a refusal stays as the assistant's own words;
 * - reasoning is left out: it was never said, and only its author could check it;
 * - a tool call becomes one line, since this app runs no tools and there is no result to send;
 * - the text of an attached file stands under its name, between lines that tell where it begins and
 *   ends; of an image one line gives the name, and where the model takes it it goes along as well;
 * - citations become one numbered list of sources at the end.
 *
 * Empty when nothing is left; such a message must not be sent.
 */
export function downgradedText(parts: readonly Part[]): string {
  const said = parts.map(inWords).filter((words) => words.trim() !== '')
  const sources = sourceList(parts)
  return [...said, ...(sources === '' ? [] : [sources])].join('\n\n')
}

/**
 * The same for an answer that is to be carried on. What stood beside its text is left out: it
 * would come between the last word and the next.
 */
export function textToContinue(parts: readonly Part[]): string {
  return parts
    .filter((part) => part.kind === 'text')
    .map((part) => part.text)
    .join('\n\n')
}

function inWords(part: Part): string {
  switch (part.kind) {
    case 'text':
    case 'refusal':
      return part.text
    case 'tool-call':
      return callInWords(part)
    case 'attachment':
      return attachmentInWords(part)
    case 'reasoning':
    case 'citation':
      return ''
  }
}

function attachmentInWords({ attachment, text }: Part): string {
  const name = oneLine(attachment?.name ?? 'unnamed')
  if (attachment?.kind === 'image') return `[Attached image: ${name}]`
  if (text.trim() === '') return ''
  return `[Attached file: ${name}]\n${text}\n[End of ${name}]`
}

function callInWords({ toolName = 'unnamed', text }: Part): string {
  const given = oneLine(text)
  const known = given.length > longestArgumentsChars ? `${cut(given)}…` : given
  const name = oneLine(toolName)
  return known === '' ? `[Asked for the tool ${name}.]` : `[Asked for the tool ${name}: ${known}]`
}

/** Never in the middle of a character. */
function cut(text: string): string {
  return text.slice(0, longestArgumentsChars).replace(/[\uD800-\uDBFF]$/, '')
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
