export { OutboxNotice } from './outbox-notice.tsx'
export { useWaiting } from './use-waiting.ts'
export { WaitingMessages } from './waiting-messages.tsx'
export type { TakenBack } from './waiting-message.tsx'
