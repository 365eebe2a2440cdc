import type { markdown as english } from '../en/markdown.ts'
import type { Translated } from '../translated.ts'

export const markdown: Translated<typeof english> = {
  imageNotLoaded: '[未加载的图片：{{name}}]',
  noDescription: '无描述',
  leadsTo: '（实际指向 {{host}}）',
  task: '任务',
  table: '表格',
  copyAsTsv: '复制为 TSV',
  copyAsMarkdown: '复制为 Markdown',
  copyLatex: '复制 LaTeX',
  note: '注释 {{label}}',
  backToText: '返回注释 {{label}} 的正文',
}
