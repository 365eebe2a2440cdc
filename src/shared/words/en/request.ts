/** What was sent for an answer, exactly. */
export const request = {
  keptUntil: 'Kept until {{day}}, on this machine only. The key is masked.',
  openPrivacy: 'Open privacy settings',
  empty: {
    'nothing-asked': {
      title: 'Nothing was sent yet',
      text: 'Once you send a message, the exact request to the provider can be read here: its address, its headers and its whole body, with your key masked.',
    },
    demo: {
      title: 'The Demo sent nothing',
      text: 'Its answers come from this app, so no request left the machine. With any other provider the exact request can be read here.',
    },
    off: {
      title: 'Requests are not kept',
      text: 'Keeping them is switched off, and those that were kept have been removed. Once it is on, the exact request of each new answer can be read here for seven days.',
    },
    'not-yet': {
      title: 'Nothing has left yet',
      text: 'The request appears here as soon as it is on the wire.',
    },
    'too-old': {
      title: 'Not kept any more',
      text: 'Exact requests are kept for seven days, and this answer is older. What it used and what it cost is still under Cost.',
    },
    none: {
      title: 'No request is kept for this answer',
      text: 'Either none reached the provider, or requests were not kept when it was asked.',
    },
  },
  latest: 'The latest answer, {{time}}',
  earlier: 'An earlier answer, {{time}}',
  showLatest: 'Show latest',
  title: 'Request',
  titleOf: 'Request {{number}} of {{count}}',
  copy: 'Copy request',
  copyOf: 'Copy request {{number}}',
  masked: 'masked',
  noBody: 'It had no body.',
  body: 'Body',
  firstLines: 'The first {{shown}} of {{lines}} lines, of {{bytes}}.',
  copyBody: 'Copy whole body',
} as const
