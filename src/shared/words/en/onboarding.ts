/** The first run, and a conversation without a message. */
export const onboarding = {
  question: 'What are you working on?',
  begin: 'Write below, or begin with one of these.',
  explain: 'Explain',
  explainText: 'Explain full jitter, and show a schedule in TypeScript.',
  compare: 'Compare',
  compareText: 'Compare three ways to keep a draft safe, in a table.',
  write: 'Write',
  writeText: 'Write a short, friendly reminder to a late supplier.',
  welcome: 'Bring your own key',
  welcomeText:
    'Liminal talks to the provider that you choose and to nobody else. Your conversations stay on this disk.',
  tryDemo: 'Try the Demo first',
} as const
