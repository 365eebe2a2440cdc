import type { shortcuts as english } from '../en/shortcuts.ts'
import type { Translated } from '../translated.ts'

export const shortcuts: Translated<typeof english> = {
  title: '键盘快捷键',
  groups: {
    conversation: '对话',
    message: '消息',
    go: '导航',
    view: '视图',
    app: '应用',
  },
  send: '发送',
  newline: '换行',
  sendOtherwise: '回答生成时，用另一种方式发送',
  history: '空白时调出之前的消息',
  stopOrClose: '停止回答，或关闭当前窗口',
  paletteHint: '在命令面板中输入几个字母，即可找到一切。',
  change: '更改快捷键',
  intro: '选择一个快捷键，然后按下新的组合键。',
  unchanged: '快捷键没有改变。',
  none: '无',
  press: '请按键…',
  changeOf: '{{command}}：{{keys}}。更改',
  remove: '移除“{{command}}”的快捷键',
  reset: '重置“{{command}}”的快捷键',
  resetAll: '重置所有快捷键',
  taken: '这组按键已用于“{{command}}”，请先在那里移除。',
}
