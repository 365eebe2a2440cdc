import type { desktop as english } from '../en/desktop.ts'
import type { Translated } from '../translated.ts'

export const desktop: Translated<typeof english> = {
  answerFinished: '{{model}} 已回答。',
  answerUnfinished: '{{model}} 未写完就停下了，已写的内容都保留着。',
  answerReady: '有一个回答已完成。',
  openLink: '打开链接…',
  copyLink: '复制链接',
  noSuggestion: '没有建议',
  learnWord: '加入词典',
  go: '前往',
  help: '帮助',
}
