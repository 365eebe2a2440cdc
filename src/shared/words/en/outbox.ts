/** Messages that wait to be sent. */
export const outbox = {
  offline: 'You are offline. Messages wait here and are sent when the network is back.',
  waiting_one: '{{count}} message waits',
  waiting_other: '{{count}} messages wait',
  youWaiting: 'You (waiting)',
  takeBack: 'Take back',
  stopsAnswer: 'Stops the answer above and sends this',
  sendNow: 'Send now',
  afterMessage: 'Waits for the message above',
  afterNetwork: 'Waits for the network',
  afterAnswer: 'Waits for the answer above',
  notSent: 'Not sent.',
  notSentYet: 'Not sent yet',
  cutShort: 'Not sent. The answer above was cut short',
  stopped: 'Not sent. The answer above was stopped',
  unfinished: 'Not sent. The answer above did not finish',
} as const
