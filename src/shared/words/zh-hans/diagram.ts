import type { diagram as english } from '../en/diagram.ts'
import type { Translated } from '../translated.ts'

export const diagram: Translated<typeof english> = {
  showSource: '显示源码',
  showDiagram: '显示图表',
  copySource: '复制源码',
  saveSvg: '保存为 SVG',
  savePng: '保存为 PNG',
  named: '{{kind}}：{{title}}',
  'too-large': '此图表过大，无法绘制。源码见上。',
  'too-slow': '绘制此图表用时过长，已放弃。源码见上。',
  'not-understood': '无法绘制此图表。源码见上。',
  diagram: '图表',
  flowchart: '流程图',
  sequence: '时序图',
  classes: '类图',
  states: '状态图',
  entities: '实体关系图',
  gantt: '甘特图',
  pie: '饼图',
  journey: '用户旅程图',
  commits: '提交图',
  mindmap: '思维导图',
  timeline: '时间线',
  quadrants: '象限图',
  chart: '统计图',
  flows: '流向图',
}
