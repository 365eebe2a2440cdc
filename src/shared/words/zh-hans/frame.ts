import type { frame as english } from '../en/frame.ts'
import type { Translated } from '../translated.ts'

export const frame: Translated<typeof english> = {
  closeSidebar: '关闭侧边栏',
  backToConversation: '返回对话',
  stumbled: '窗口出了点问题',
  stumbledText: '窗口的一部分出错了。你的对话安全地保存在磁盘上，正在生成的回答会继续。',
  disconnected: '窗口失去了连接',
  disconnectedText:
    '此窗口无法再连接到 Liminal 的其他部分。显示为已保存的内容都在磁盘上。重新加载窗口即可继续。',
  showSidebar: '显示侧边栏',
  hideSidebar: '隐藏侧边栏',
  showInspector: '显示检查器',
  hideInspector: '隐藏检查器',
  localOnly: '仅限本机',
  vaultLocked: '保险库已锁定',
  keychainMissing: '找不到钥匙串',
  noKeys: '密钥：暂无',
  keysInKeychain: '密钥：钥匙串',
  keysInVault: '密钥：保险库',
  keysInSession: '密钥：本次会话',
  openBillingPage: '打开账单页面',
}
