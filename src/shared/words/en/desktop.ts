/** What the app says outside of its window. */
export const desktop = {
  answerFinished: '{{model}} has answered.',
  answerUnfinished: '{{model}} stopped before the end. What it wrote is kept.',
  answerReady: 'An answer is ready.',
  openLink: 'Open link…',
  copyLink: 'Copy link',
  noSuggestion: 'No suggestions',
  learnWord: 'Learn spelling',
  go: 'Go',
  help: 'Help',
} as const
