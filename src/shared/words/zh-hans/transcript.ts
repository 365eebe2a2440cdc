import type { transcript as english } from '../en/transcript.ts'
import type { Translated } from '../translated.ts'

export const transcript: Translated<typeof english> = {
  name: '对话记录',
  jumpToLatest: '跳到最新',
  newMessages_other: '{{count, number}} 条消息',
  stillWriting: '仍在书写',
  find: '在对话中查找',
  foundOf: '第 {{number, number}} 个，共 {{total, number}} 个',
  nothingFound: '未找到',
  previousFound: '上一个',
  nextFound: '下一个',
  closeFind: '关闭查找',
  you: '你',
  answer: '回答',
  copiedAll_other: '已复制 {{count, number}} 条消息',
  codeBlock_other: '代码块，{{count, number}} 行',
  answerFinished: '回答已完成',
  answerInterrupted: '回答已中断',
}
