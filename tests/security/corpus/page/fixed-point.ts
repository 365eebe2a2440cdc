import DOMPurify from 'dompurify'

/** What our parts draw beyond what the other sanitiser knows: MathML's source, and acts. */
const beyond = {
  ADD_TAGS: ['semantics', 'annotation'],
  ADD_ATTR: ['autocorrect', 'draggable', 'encoding', 'translate'],
  // Else it takes away an attribute that says `</script>`, such as the name of a message.
  SAFE_FOR_XML: false,
}

/**
 * Where what was drawn is not the same when it is written out, read again, and sanitised by another
 * hand; nowhere, if no parser makes something else of it.
 */
export function movedFrom(root: Element): string | undefined {
  const written = root.innerHTML
  const read = new DOMParser().parseFromString(written, 'text/html').body.innerHTML
  return difference(written, read) ?? difference(written, DOMPurify.sanitize(written, beyond))
}

/** Where two texts part. */
function difference(written: string, other: string): string | undefined {
  // What a parser makes of the character that is none is known, and the same for all.
  if (withoutNull(written) === withoutNull(other)) return undefined
  let at = 0
  while (written[at] === other[at]) at += 1
  const from = Math.max(0, at - 60)
  return `${written.slice(from, at + 60)} → ${other.slice(from, at + 60)}`
}

function withoutNull(html: string): string {
  return html.replaceAll('\0', '').replaceAll('\uFFFD', '')
}
