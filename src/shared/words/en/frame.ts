/** What holds the window together. */
export const frame = {
  closeSidebar: 'Close sidebar',
  backToConversation: 'Back to the conversation',
  stumbled: 'This window stumbled',
  stumbledText:
    'A part of the window broke. Your conversations are safe on disk, and an answer that is being written goes on.',
  disconnected: 'The window lost its connection',
  disconnectedText:
    'This window can no longer reach the rest of Liminal. Everything that was shown as saved is on disk. Reload the window to go on.',
  showSidebar: 'Show sidebar',
  hideSidebar: 'Hide sidebar',
  showInspector: 'Show inspector',
  hideInspector: 'Hide inspector',
  localOnly: 'Local only',
  vaultLocked: 'Vault locked',
  keychainMissing: 'Keychain missing',
  noKeys: 'Keys: none yet',
  keysInKeychain: 'Keys: keychain',
  keysInVault: 'Keys: vault',
  keysInSession: 'Keys: session',
  openBillingPage: 'Open billing page',
} as const
