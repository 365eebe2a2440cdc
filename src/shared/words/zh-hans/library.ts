import type { Translated } from '../translated.ts'
import type { library as english } from '../en/library.ts'

export const library: Translated<typeof english> = {
  stillSo: '情况没有变化。没有删除任何内容。',
  setAside: '将其移到一旁，从空资料库开始',
  corrupt: {
    title: '资料库已损坏',
    text: '无法从此文件读取你的对话。没有删除任何内容。你可以用备份替换它后重试，或将此文件在同一文件夹中改名保留，从空资料库开始。',
  },
  unwritable: {
    title: '无法写入数据文件夹',
    text: 'Liminal 没有在此写入的权限，因此无法保存任何内容。请授予你的用户账户写入此文件夹的权限，或清理磁盘空间，然后重试。没有删除任何内容。',
  },
  newer: {
    title: '资料库属于更新的版本',
    text: '此文件由更新版本的 Liminal 写入，当前版本无法安全读取。请更新 Liminal 后重试。没有做任何更改。',
  },
  failed: {
    title: '无法打开资料库',
    text: '原因记录在日志中。没有删除任何内容。可能有其他程序正在使用此文件；请关闭它后重试。',
  },
  readOnly: '只读。',
  readOnlyText:
    '此资料库由更新版本的 Liminal 写入。所有内容都可以阅读；更新 Liminal 后即可再次写入。',
}
