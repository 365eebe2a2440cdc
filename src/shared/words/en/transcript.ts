/** The column of messages, and what is found in it. */
export const transcript = {
  name: 'Transcript',
  jumpToLatest: 'Jump to latest',
  newMessages_one: '{{count, number}} message',
  newMessages_other: '{{count, number}} messages',
  stillWriting: 'still writing',
  find: 'Find in conversation',
  foundOf: '{{number, number}} of {{total, number}}',
  nothingFound: 'Not found',
  previousFound: 'Previous',
  nextFound: 'Next',
  closeFind: 'Close find',
} as const
