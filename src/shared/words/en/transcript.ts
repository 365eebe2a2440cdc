/** The column of messages, and what is found in it. */
export const transcript = {
  name: 'Transcript',
  jumpToLatest: 'Jump to latest',
  newMessages_one: '{{count, number}} message',
  newMessages_other: '{{count, number}} messages',
  stillWriting: 'still writing',
} as const
