import type { answer as english } from '../en/answer.ts'
import type { Translated } from '../translated.ts'

export const answer: Translated<typeof english> = {
  thinking: '正在思考…',
  thought: '推理过程',
  thoughtForSeconds_other: '思考了 {{count, number}} 秒',
  thoughtForMinutes_other: '思考了 {{count, number}} 分 {{seconds, number}} 秒',
  declined: '模型拒绝回答',
  sources: '来源',
  namelessSource: '未命名的来源',
  passage: '“{{passage}}”',
  showAllSources_other: '显示全部 {{count, number}} 个来源',
  askingForTool: '正在请求工具',
  askedForTool: '已请求工具',
  namelessTool: '（未命名）',
  arguments: '参数',
  firstArguments_other: '参数，前 {{shown, number}} 个字符，共 {{count, number}} 个',
  withoutArguments: '没有参数。',
  copyArguments: '复制参数',
  toolsDoNotRun: 'Liminal 不运行任何工具，因此没有执行此请求，也没有返回任何内容。',
}
