export { EmptyConversation } from './empty-conversation.tsx'
export { Welcome } from './welcome.tsx'
