import type { Translated } from '../translated.ts'
import type { onboarding as english } from '../en/onboarding.ts'

export const onboarding: Translated<typeof english> = {
  question: '你在忙什么？',
  begin: '在下方输入，或从这里开始。',
  explain: '解释',
  explainText: '解释什么是全抖动（full jitter），并用 TypeScript 写出一个重试计划。',
  compare: '比较',
  compareText: '用表格比较三种保护草稿不丢失的方法。',
  write: '写作',
  writeText: '给迟迟未交货的供应商写一封简短友好的催促邮件。',
  welcome: '使用你自己的密钥',
  welcomeText: 'Liminal 只与你选择的服务商通信，不会联系其他任何人。你的对话留在这块磁盘上。',
  tryDemo: '先试试 Demo',
}
