import type { Translated } from '../translated.ts'
import type { request as english } from '../en/request.ts'

export const request: Translated<typeof english> = {
  keptUntil: '保留到{{day}}，仅在本机。密钥已遮盖。',
  openPrivacy: '打开隐私设置',
  empty: {
    'nothing-asked': {
      title: '尚未发送任何内容',
      text: '发送消息后，可以在这里查看发给服务商的原始请求：地址、标头和完整正文，你的密钥会被遮盖。',
    },
    demo: {
      title: 'Demo 没有发送任何内容',
      text: '它的回答来自本应用，因此没有请求离开本机。使用其他服务商时，可以在这里查看原始请求。',
    },
    off: {
      title: '请求没有保留',
      text: '保留功能已关闭，之前保留的请求已被删除。开启后，每个新回答的原始请求可在这里查看七天。',
    },
    'not-yet': {
      title: '尚未发出任何内容',
      text: '请求一发出就会显示在这里。',
    },
    'too-old': {
      title: '已不再保留',
      text: '原始请求保留七天，而这个回答更早。它的用量和费用仍可在“费用”中查看。',
    },
    none: {
      title: '这个回答没有保留请求',
      text: '可能没有请求到达服务商，或提问时未开启保留请求。',
    },
  },
  latest: '最新的回答，{{time}}',
  earlier: '较早的回答，{{time}}',
  showLatest: '查看最新',
  title: '请求',
  titleOf: '请求 {{number}} / {{count}}',
  copy: '复制请求',
  copyOf: '复制请求 {{number}}',
  masked: '已遮盖',
  noBody: '没有正文。',
  body: '正文',
  firstLines: '{{bytes}}，共 {{lines}} 行，此处为前 {{shown}} 行。',
  copyBody: '复制完整正文',
}
