import type { Translated } from '../translated.ts'
import type { figures as english } from '../en/figures.ts'

export const figures: Translated<typeof english> = {
  answer_other: '{{count, number}} 个回答',
  character_other: '{{count, number}} 个字符',
  message_other: '{{count, number}} 条消息',
  minute_other: '{{count, number}} 分钟',
  model_other: '{{count, number}} 个模型',
  request_other: '{{count, number}} 次请求',
  second_other: '{{count, number}} 秒',
  token_other: '{{count, number}} 个 token',
  leastMoney: '不足 $0.0001',
  inAWhile: '稍后',
  inTime: '{{time}}后',
  now: '现在',
  atTime: '在 {{time}} 后',
  onDayAtTime: '在{{day}} {{time}} 后',
}
