import type { Translated } from '../translated.ts'
import type { common as english } from '../en/common.ts'

export const common: Translated<typeof english> = {
  cancel: '取消',
  close: '关闭',
  closeNamed: '关闭{{name}}',
  copy: '复制',
  copied: '已复制',
  dismiss: '忽略',
  undo: '撤销',
  tryAgain: '重试',
  files_other: '{{count}} 个文件',
}
