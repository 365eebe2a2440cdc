/** A conversation on its way out of the app. */
export const exporting = {
  done: 'The conversation is saved',
  markdown: 'Export as Markdown…',
  json: 'Export as JSON, with all branches…',
  you: 'You',
  answer: 'Answer',
  print: 'Print…',
} as const
