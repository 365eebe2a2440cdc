export { focusAnswer } from './answer-focus.ts'
export { ConversationBar } from './conversation-bar.tsx'
export { Transcript } from './transcript.tsx'
