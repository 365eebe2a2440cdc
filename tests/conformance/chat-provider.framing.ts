/** How a vendor puts its documents on the wire. */
export interface Framing {
  readonly frame: (document: string) => string
  /** Other ways to write a recorded stream that mean the same. */
  readonly spellings: (whole: string) => readonly Spelling[]
}

type Spelling = readonly [name: string, text: string]

/** Server-sent events. */
export const events: Framing = {
  frame: (document) => `data: ${document}\n\n`,
  spellings: (whole) => [
    ...spellingsOfAny(whole),
    ['without a space after the colon', whole.replaceAll('data: ', 'data:')],
    ['with comments between', whole.replaceAll('\n\n', '\n\n: still working\n\n')],
    ['without any blank line', whole.replaceAll('\n\n', '\n')],
    ['with spaces after the end marker', whole.replace('[DONE]', '[DONE]  ')],
    ['with an event from the future', whole.replace('\n\n', `\n\ndata: ${later}\n\n`)],
    ['with keys that no object should have', whole.replace('\n\n', `\n\ndata: ${odd}\n\n`)],
  ],
}

/** One document a line. */
export const lines: Framing = {
  frame: (document) => `${document}\n`,
  spellings: (whole) => [
    ...spellingsOfAny(whole),
    ['with blank lines between', whole.replaceAll('\n', '\n\n')],
    ['with an event from the future', whole.replace('\n', `\n${later}\n`)],
    ['with keys that no object should have', whole.replace('\n', `\n${odd}\n`)],
  ],
}

const spellingsOfAny = (whole: string): readonly Spelling[] => [
  ['with a byte order mark', `\uFEFF${whole}`],
  ['with CRLF line ends', whole.replaceAll('\n', '\r\n')],
  ['with CR line ends', whole.replaceAll('\n', '\r')],
  ['without the last line end', whole.trimEnd()],
]

const later = '{"type":"later"}'

const odd = '{"__proto__":{"type":"error"},"constructor":1}'
