export const palette = {
  title: 'Command palette',
  field: 'Find a command, conversation, model or setting',
  hint: 'What do you want to do or open?',
  empty: 'Nothing is called “{{query}}”.',
  groups: {
    commands: 'Commands',
    conversations: 'Conversations',
    models: 'Models',
    settings: 'Settings',
  },
  archived: 'Archived',
} as const
