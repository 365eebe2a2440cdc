import type { composer as english } from '../en/composer.ts'
import type { Translated } from '../translated.ts'

export const composer: Translated<typeof english> = {
  message: '消息',
  placeholder: '输入消息',
  send: '发送',
  stop: '停止',
  stopTip: '停止（Esc）',
  howToSend: '发送方式',
  sendAfter: '等回答结束后发送',
  sendNow: '停止回答并立即发送',
  enterSends: 'Enter 发送 · Shift+Enter 换行',
  shiftEnterSends: 'Shift+Enter 发送 · Enter 换行',
  escapeStops: '按 Esc 停止回答',
  sendsAfter: '回答结束后发送',
  sendsAtOnce: '停止回答并发送',
  otherSendsNow: '{{keys}} 立即发送',
  otherSendsAfter: '{{keys}} 等回答结束后发送',
  typeFirst: '请先输入消息。',
  draftOnlyHere: '草稿未能保存到磁盘。',
  keptBelow: '消息没有发出，内容保留在下方。',
}
