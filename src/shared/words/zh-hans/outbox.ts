import type { Translated } from '../translated.ts'
import type { outbox as english } from '../en/outbox.ts'

export const outbox: Translated<typeof english> = {
  offline: '你处于离线状态。消息在此等候，网络恢复后发送。',
  waiting_other: '{{count}} 条消息等待发送',
  youWaiting: '你（等待中）',
  takeBack: '撤回',
  stopsAnswer: '停止上面的回答并发送这条',
  sendNow: '立即发送',
  afterMessage: '等待上面的消息',
  afterNetwork: '等待网络',
  afterAnswer: '等待上面的回答',
  notSent: '未发送。',
  notSentYet: '尚未发送',
  cutShort: '未发送。上面的回答被截断了',
  stopped: '未发送。上面的回答被停止了',
  unfinished: '未发送。上面的回答没有完成',
}
