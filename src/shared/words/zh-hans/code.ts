import type { code as english } from '../en/code.ts'
import type { Translated } from '../translated.ts'

export const code: Translated<typeof english> = {
  wrap: '自动换行',
  unwrap: '不换行',
  lineNumbers: '行号',
  download: '下载',
  saved: '已保存',
  saveFailed: '文件未能保存',
  saveDiskFull: '磁盘已满。请先腾出空间，再重新保存。',
  saveNotWritable: '无法写入该位置。请选择其他文件夹。',
  text: '文本',
}
