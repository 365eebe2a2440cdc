import type { attachmentErrors as english } from '../en/attachment-errors.ts'
import type { Translated } from '../translated.ts'

export const attachmentErrors: Translated<typeof english> = {
  tooLargeTitle: '文件过大',
  tooLarge: '文件大小为 {{size}}，最多可附加 {{limit}}。请只附加其中一部分。',
  emptyTitle: '文件是空的',
  empty: '其中没有可发送的内容，请选择其他文件。',
  kindUnknownTitle: '无法读取这种文件',
  kindUnknown: '可以附加图片、PDF、Office 文件以及任何文本。请先将它另存为其中一种格式。',
  unreadableTitle: '未能从该文件读取任何内容',
  encrypted: '文件受密码保护。请另存一份不带密码的副本再附加。',
  damaged: '文件已损坏，或与其名称不符。请用原来的程序打开并重新保存。',
  tooSlow: '读取所需的时间或内存过多。请只附加其中一部分。',
  noText: '其中没有文字，可能只是文字的图片。请将各页作为图片附加。',
  notOpenedTitle: '无法打开该文件',
  missing: '文件已不在那里，可能已被移动，或所在的磁盘已移除。',
  notAFile: '它是文件夹或设备。请打开其中的文件。',
  notPermitted: '当前账户无权读取它。请更改权限，或打开一份副本。',
  notFoundTitle: '该文件已不在这里',
  notFound: '没有被使用的文件会在一天后移除，请重新附加。',
  fileDamagedTitle: '保存的文件已损坏',
  fileDamaged: '它与当初存入的内容不同，因此没有发送。文字未受影响，请重新附加该文件。',
  fileDamagedNamed:
    '“{{name}}”与当初存入的内容不同，因此没有发送。文字未受影响，请重新附加该文件。',
}
