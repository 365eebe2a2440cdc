/** What holds the window together. */
export const frame = {
  closeSidebar: 'Close sidebar',
  backToConversation: 'Back to the conversation',
} as const
