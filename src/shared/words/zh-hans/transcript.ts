import type { transcript as english } from '../en/transcript.ts'
import type { Translated } from '../translated.ts'

export const transcript: Translated<typeof english> = {
  name: '对话记录',
  jumpToLatest: '跳到最新',
  newMessages_other: '{{count, number}} 条消息',
  stillWriting: '仍在书写',
}
