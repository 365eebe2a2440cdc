import type { code as english } from '../en/code.ts'
import type { Translated } from '../translated.ts'

export const code: Translated<typeof english> = {
  wrap: '自动换行',
  unwrap: '不换行',
  lineNumbers: '行号',
  download: '下载',
  saved: '已保存',
  text: '文本',
}
