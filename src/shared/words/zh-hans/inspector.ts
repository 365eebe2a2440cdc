import type { Translated } from '../translated.ts'
import type { inspector as english } from '../en/inspector.ts'

export const inspector: Translated<typeof english> = {
  name: '检查器',
  close: '关闭检查器',
  context: '上下文',
  cost: '费用',
  request: '请求',
  branches: '分支',
}
