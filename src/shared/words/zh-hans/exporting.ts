import type { exporting as english } from '../en/exporting.ts'
import type { Translated } from '../translated.ts'

export const exporting: Translated<typeof english> = {
  done: '对话已保存',
  markdown: '导出为 Markdown…',
  json: '导出为 JSON（含全部分支）…',
  you: '你',
  answer: '回答',
  print: '打印…',
}
