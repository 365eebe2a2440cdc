import type { palette as english } from '../en/palette.ts'
import type { Translated } from '../translated.ts'

export const palette: Translated<typeof english> = {
  title: '命令面板',
  field: '查找命令、对话、模型或设置',
  hint: '想做什么，或打开什么？',
  empty: '没有叫“{{query}}”的内容。',
  groups: {
    commands: '命令',
    conversations: '对话',
    models: '模型',
    settings: '设置',
  },
  archived: '已归档',
}
