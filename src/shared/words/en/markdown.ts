/** What stands in the text of an answer and was not written by its model. */
export const markdown = {
  imageNotLoaded: '[image not loaded: {{name}}]',
  noDescription: 'no description',
  leadsTo: '(leads to {{host}})',
  task: 'Task',
  table: 'Table',
  copyAsTsv: 'Copy as TSV',
  copyAsMarkdown: 'Copy as Markdown',
  copyLatex: 'Copy LaTeX',
  note: 'Note {{label}}',
  backToText: 'Back to the text of note {{label}}',
} as const
