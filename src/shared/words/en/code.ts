/** Code in an answer, and diagrams. */
export const code = {
  wrap: 'Wrap lines',
  unwrap: "Don't wrap",
  lineNumbers: 'Line numbers',
  download: 'Download',
  saved: 'Saved',
  saveFailed: 'The file was not saved',
  saveDiskFull: 'The disk is full. Free some space, then save it again.',
  saveNotWritable: 'Nothing can be written there. Choose another folder.',
  text: 'text',
} as const
