/** The ledger of connections. */
export const network = {
  connections: 'Connections',
  caption: 'Connections that Liminal made, newest first',
  noAnswer: 'no answer',
  column: {
    when: 'When',
    host: 'Host',
    purpose: 'For',
    sent: 'Sent',
    received: 'Received',
    status: 'Status',
  },
  purpose: {
    answer: 'An answer',
    'list-models': 'List of models',
    'describe-models': 'Facts about a model',
    'pull-model': 'Download of a model',
    'local-models': 'Local models in use',
    picture: 'A picture that you loaded',
  },
  reading: 'Reading the ledger …',
  asItWas: 'The ledger is as it was.',
  nothingYet:
    'No connection was made yet. Each one will stand here: to whom, what for, and how much went out and came back.',
  keptFor:
    'Kept for 90 days on this machine. Counted is what was said: the bodies, unpacked, without their headers.',
  clearQuestion: 'Clear the network ledger?',
  clearText:
    'The list of connections is removed from this machine. Conversations, costs and exact requests stay.',
  clear: 'Clear ledger',
  more: 'Show more',
  shown: '{{figure}} shown',
} as const
