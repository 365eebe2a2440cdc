/** Words that many places share. */
export const common = {
  cancel: 'Cancel',
  close: 'Close',
  closeNamed: 'Close {{name}}',
  copy: 'Copy',
  copied: 'Copied',
  dismiss: 'Dismiss',
  undo: 'Undo',
  tryAgain: 'Try again',
  files_one: '{{count}} file',
  files_other: '{{count}} files',
} as const
