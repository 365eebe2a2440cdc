import type { markdown as english } from '../en/markdown.ts'
import type { Translated } from '../translated.ts'

export const markdown: Translated<typeof english> = {
  imageNotLoaded: '[未加载的图片：{{name}}]',
  noDescription: '无描述',
  leadsTo: '（实际指向 {{host}}）',
  picture: '图片：{{name}}',
  pictureElsewhere: '来自外部的图片：{{name}}',
  loadPicture: '加载图片',
  loadingPicture: '正在加载…',
  retryPicture: '重试',
  hidePicture: '隐藏图片',
  openInBrowser: '在浏览器中打开',
  copyAddress: '复制地址',
  task: '任务',
  table: '表格',
  copyAsTsv: '复制为 TSV',
  copyAsMarkdown: '复制为 Markdown',
  copyLatex: '复制 LaTeX',
  note: '注释 {{label}}',
  backToText: '返回注释 {{label}} 的正文',
}
