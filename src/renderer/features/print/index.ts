export { PrintedConversation } from './printed-conversation.tsx'
