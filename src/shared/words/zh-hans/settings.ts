import type { settings as english } from '../en/settings.ts'
import type { Translated } from '../translated.ts'

export const settings: Translated<typeof english> = {
  title: '设置',
  tabs: {
    general: '通用',
    providers: '服务商',
    appearance: '外观',
    shortcuts: '快捷键',
    data: '数据',
    privacy: '隐私',
    about: '关于',
  },
  contents: {
    general: '语言、发送消息、拼写检查、通知、预算',
    providers: '账户、密钥、Base URL、模型、Ollama',
    appearance: '主题、字号、密度、阅读宽度、代码',
    shortcuts: '按键、命令',
    data: '文件夹、资料库、备份',
    privacy: '网络记录、完整请求、密钥存放位置、口令',
    about: '版本、许可证',
  },
}
