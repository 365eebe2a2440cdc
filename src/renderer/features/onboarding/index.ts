export { EmptyConversation } from './empty-conversation.tsx'
export { TryDemoButton, Welcome } from './welcome.tsx'
