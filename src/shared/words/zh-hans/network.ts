import type { Translated } from '../translated.ts'
import type { network as english } from '../en/network.ts'

export const network: Translated<typeof english> = {
  connections: '连接',
  caption: 'Liminal 建立过的连接，最新的在前',
  noAnswer: '无响应',
  column: {
    when: '时间',
    host: '主机',
    purpose: '用途',
    sent: '发送',
    received: '接收',
    status: '状态',
  },
  purpose: {
    answer: '回答',
    'list-models': '模型列表',
    'describe-models': '模型信息',
    'pull-model': '下载模型',
    'local-models': '使用中的本地模型',
    picture: '您加载的图片',
  },
  reading: '正在读取网络记录……',
  asItWas: '网络记录保持原样。',
  nothingYet: '还没有建立过连接。每次连接都会列在这里：连到哪里、为了什么、收发了多少数据。',
  keptFor: '在本机保留 90 天。只统计实际内容：解压后的正文，不含标头。',
  clearQuestion: '要清除网络记录吗？',
  clearText: '连接列表会从本机删除。对话、费用和原始请求会保留。',
  clear: '清除记录',
  more: '显示更多',
  shown: '显示 {{figure}} 条',
}
