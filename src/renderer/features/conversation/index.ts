export { focusAnswer } from './answer-focus.ts'
export { ConversationBar } from './conversation-bar.tsx'
export { MessageCommands } from './message-commands.tsx'
export { Transcript } from './transcript.tsx'
