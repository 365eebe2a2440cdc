/** The inspector beside the conversation. */
export const inspector = {
  name: 'Inspector',
  close: 'Close inspector',
  context: 'Context',
  cost: 'Cost',
  request: 'Request',
  branches: 'Branches',
} as const
