export const settings = {
  title: 'Settings',
  tabs: {
    general: 'General',
    providers: 'Providers',
    appearance: 'Appearance',
    shortcuts: 'Shortcuts',
    data: 'Data',
    privacy: 'Privacy',
    about: 'About',
  },
  contents: {
    general: 'Language, sending a message, spelling, notifications, budgets',
    providers: 'Accounts, keys, base URL, models, Ollama',
    appearance: 'Theme, text size, density, reading width, code',
    shortcuts: 'Keys, commands',
    data: 'Folder, library, backup',
    privacy: 'Network ledger, exact requests, where keys are kept, passphrase',
    about: 'Version, licence',
  },
} as const
