import type { frame as english } from '../en/frame.ts'
import type { Translated } from '../translated.ts'

export const frame: Translated<typeof english> = {
  closeSidebar: '关闭侧边栏',
  backToConversation: '返回对话',
}
