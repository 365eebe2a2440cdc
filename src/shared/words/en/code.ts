/** Code in an answer, and diagrams. */
export const code = {
  wrap: 'Wrap lines',
  unwrap: "Don't wrap",
  lineNumbers: 'Line numbers',
  download: 'Download',
  saved: 'Saved',
  text: 'text',
} as const
