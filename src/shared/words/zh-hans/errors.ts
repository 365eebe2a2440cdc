import type { Translated } from '../translated.ts'
import type { errors as english } from '../en/errors.ts'

export const errors: Translated<typeof english> = {
  act: {
    retry: '重试',
    'open-providers': '打开服务商设置',
    'open-privacy': '选择密钥保存位置',
    'choose-model': '选择其他模型',
    'open-data': '显示数据文件夹',
    'change-budgets': '更改预算',
  },
  said: '它说：“{{detail}}”。',
  saidSentence: '它说：“{{detail}}”',
  theServer: '服务器',
  conversation: {
    notFound: {
      title: '此对话不在这里',
      text: '它已被删除，或从未保存到这块磁盘。',
    },
    messageNotFound: {
      title: '那条消息不在这里',
      text: '它属于另一个对话，或已被删除。',
    },
    lastBranch: {
      title: '这是唯一的分支',
      text: '删除它就什么都不剩了。请改为删除整个对话。',
    },
    titleEmpty: {
      title: '标题不能为空',
      text: '保留了原标题。请至少输入一个字。',
    },
  },
  turn: {
    emptyMessage: {
      title: '没有可发送的内容',
      text: '请先输入消息。',
    },
    tooLong: {
      title: '消息过长',
      text: '它有 {{chars}} 个字符，最多可发送 {{limit}} 个。请拆分它，或删去 {{excess}} 个字符。',
    },
    notContinuable: {
      title: '此回答无法继续',
      text: '它已经完成，或没有可以接续的文字。',
    },
    notFound: {
      title: '那个回答已不在进行',
      text: '它已经结束；写下的内容保留在对话中。',
    },
    abandoned: {
      title: '回答没有完成',
      text: '生成期间 Liminal 被关闭了。',
    },
    outputLimit: {
      title: '回答达到了长度上限',
      text: '模型写到单次回答允许的最大长度后停止了。',
    },
    budgetReached: {
      dayTitle: '今天的预算已用完',
      monthTitle: '本月的预算已用完',
      dayText:
        '已花费 {{spent}}，而你每天允许花费 {{limit}}。请更改预算、等到明天，或选择免费的模型。',
      monthText:
        '已花费 {{spent}}，而你每月允许花费 {{limit}}。请更改预算、等到下个月，或选择免费的模型。',
    },
  },
  outbox: {
    notWaiting: {
      title: '那条消息已不在等待',
      text: '它已被发送或撤回；文字保留在对话或草稿中。',
    },
  },
  provider: {
    notFound: {
      title: '此服务商已被移除',
      text: '与它的对话仍在这里。请选择其他服务商的模型。',
    },
    notConfigured: {
      title: '尚未选择模型',
      text: '请选择模型，或先添加服务商。',
    },
    nameEmpty: {
      title: '服务商需要一个名称',
      text: '任何你能在模型列表中认出的名称都可以。',
    },
    auth: {
      title: '服务商不接受此密钥',
      text: '请检查密钥，或输入新的密钥。',
    },
    forbidden: {
      title: '此密钥没有权限',
      text: '服务商认得此密钥，但拒绝了这个模型或操作。请检查密钥的权限。',
    },
    rateLimited: {
      title: '请求过多',
      text: '服务商要求放慢速度。请{{wait}}重试。',
    },
    quota: {
      title: '账户余额已用完',
      text: '请向服务商充值，或选择其他模型。',
    },
    requestTooLarge: {
      title: '请求过大',
      text: '服务商一次收不下这么多内容。请少发一些，或开始新对话。',
    },
    modelGone: {
      title: '服务商没有这个模型',
      text: '它可能已改名或下线。请选择其他模型。',
    },
    refused: {
      title: '服务商拦下了回答',
      text: '它的策略阻止了此回答。换种说法或换个模型也许可行。',
    },
    overloaded: {
      title: '服务商负载过高',
      text: '请{{wait}}重试。',
    },
    stalled: {
      title: '服务商没有动静',
      text: '{{span}}内没有收到任何内容，因此关闭了连接。',
    },
    protocol: {
      title: '连接提前结束',
      text: '服务商没有表明回答已经完成。',
    },
    baseUrlInvalid: {
      title: '此 Base URL 无法使用',
      missing: '请输入 API 的地址，例如 https://example.com/v1。',
      'not-a-url': '这不是一个地址。它应形如 https://example.com/v1。',
      'not-http': '地址必须以 https:// 或 http:// 开头。',
      'has-credentials': '请从地址中去掉用户名和密码；密钥有单独的输入框。',
      'not-secure': '普通 http 会以明文发送密钥。请使用 https://；http:// 仅用于本机。',
    },
    keyMissing: {
      title: '此服务商没有密钥',
      'never-entered': '请在服务商设置中输入密钥。',
      'origin-changed': '该密钥是为另一个地址输入的，不会发送到新地址。请重新输入。',
      lost: '密钥已不在原来的保存位置。请重新输入；你的对话不受影响。',
    },
    allowanceSpent: {
      title: '当前的额度已用完',
      text: '额度会自行恢复。在此之前请选择其他模型。',
      textWithWait: '额度会{{wait}}自行恢复。在此之前请选择其他模型。',
    },
    contextOverflow: {
      title: '对话对此模型来说过长',
      unknown: '此对话的 token 数超出了模型的上限。',
      limit: '模型最多接受 {{limit}} 个 token。',
      both: '对话有 {{used}} 个 token，而模型最多接受 {{limit}} 个。',
      text: '请排除较早的消息，或选择上下文更大的模型。',
    },
    badRequest: {
      title: '服务商无法理解请求',
      text: '它返回了错误。其他模型也许可以接受。',
      textWithStatus: '它返回了 {{status}}。其他模型也许可以接受。',
    },
    endpointNotFound: {
      title: '此地址没有这样的 API',
      text: '服务器有响应，但不是这类服务商的接口。请检查 Base URL；许多以 /v1 结尾。',
      textWithStatus:
        '服务器返回了 {{status}}，但不是这类服务商的接口。请检查 Base URL；许多以 /v1 结尾。',
    },
    serverError: {
      title: '服务商出错了',
      text: '不是你的消息的问题。请{{wait}}重试。',
      notLoadedTitle: '服务器无法加载此模型',
      notLoadedText: '机器的内存可能不够。请关闭其他程序，或选择更小的模型。',
    },
    network: {
      broke: '连接中断',
      unreached: '无法连接到服务商',
      offline: '本机未联网。请检查网络后重试。',
      changed: '本机的网络发生了变化，或刚从睡眠中恢复，连接因此中断。',
      dns: '找不到 {{host}}。请检查 Base URL 和网络。',
      'dns-busy': '域名服务没有响应。请检查网络后重试。',
      refused: '{{host}} 拒绝了连接。请确认服务器正在运行。',
      ollamaRefused: 'Ollama 没有在 {{host}} 运行。请启动 Ollama 后重试。',
      reset: '{{host}} 关闭了连接。',
      tls: '与 {{host}} 的安全连接失败；它的证书可能有误。',
      timeout: '{{host}} 没有及时响应。',
      unreachable: '从当前网络无法到达 {{host}}。',
      other: '无法连接到 {{host}}。请检查 Base URL 和网络。',
    },
  },
  localModels: {
    nameInvalid: {
      title: '这不是模型名称',
      text: '名称形如 qwen3:4b 或 hf.co/user/model，可在 ollama.com/library 查到。',
    },
    notFound: {
      title: '没有这个名称的模型',
      text: '请在 ollama.com/library 核对；规模写在冒号后面，例如 qwen3:4b。',
    },
    serverTooOld: {
      title: '此模型需要更新的 Ollama',
      text: '请更新 Ollama，然后重新获取模型。',
    },
    diskFull: {
      title: '服务器磁盘已满',
      text: '请在 Ollama 存放模型的位置腾出空间，然后重试。',
    },
    registryUnreachable: {
      title: 'Ollama 无法下载模型',
      text: '请检查运行 Ollama 的机器的网络，然后重试。',
    },
  },
  vault: {
    choiceNeeded: {
      title: '请选择密钥保存位置',
      text: '没有找到系统钥匙串，因此密钥未被保存。请先选择其他位置。',
    },
    locked: {
      title: '口令保险库已锁定',
      text: '用口令解锁后才能使用或保存密钥。',
    },
    unavailable: {
      title: '密钥保存位置没有响应',
      text: '请解锁系统钥匙串，或为密钥选择其他位置。',
    },
    wrongPassphrase: {
      title: '口令不正确',
      text: '请重新输入。保险库保持原样。',
    },
    unreadable: {
      title: '有一个已保存的密钥无法读取',
      text: '它原样保留，没有删除。请重新输入密钥以继续。',
    },
    passphraseTooShort: {
      title: '口令太短',
      text_other: '请至少使用 {{count, number}} 个字符。',
    },
    secretInvalid: {
      title: '无法保存此密钥',
      empty: '密钥为空。请粘贴完整的密钥。',
      'too-long': '密钥太长，钥匙串存不下。请确认只粘贴了密钥。',
      'not-text': '密钥中有无法发送的字符。请从服务商处重新复制。',
    },
  },
  lock: {
    wrongPassphrase: {
      title: '口令不正确',
      text: '没有任何变动。请再输入一次；每再错一次，需要等待的时间会更长。',
    },
    waiting: {
      title: '请稍候再试',
      text: '已连续多次输错。下一次可以尝试的时间：{{wait}}。',
    },
  },
  store: {
    unwritable: {
      title: '无法写入资料库',
      text: '请授予此账户写入 {{path}} 的权限，然后重试。',
    },
    corrupt: {
      title: '资料库已损坏',
      text: '没有删除任何内容。文件位于 {{path}}。',
    },
    newer: {
      title: '资料库属于更新版本的 Liminal',
      text: '它的格式为 {{found}}，当前版本最高写入 {{supported}}。可以阅读，但不能更改。更新 Liminal 后即可再次写入。',
    },
    diskFull: {
      title: '磁盘已满',
      text: '请腾出一些空间，然后重试。',
    },
    failed: {
      title: '资料库没有接受更改',
      text: '请重试。原因记录在日志中；资料库位于 {{path}}。',
    },
  },
  picture: {
    notLoaded: '图片未加载',
    refused: {
      'not-a-url': '其中没有可以访问的地址。未发送任何内容。',
      'not-https': '只通过 https 加载图片，而此地址并非如此。可复制地址后自行查看。',
      'has-credentials': '该地址带有用户名或密码，欺骗性地址常常如此。',
      private: '该地址指向这台电脑或附近的网络，消息中的图片不应访问那里。未建立任何连接。',
      redirected: '被转到其他地址的次数过多。如果信任它，请在浏览器中打开。',
    },
    unreachable: '{{host}} 没有返回图片。请检查网络连接，然后重试。',
    answered: '{{host}} 返回了状态 {{status}}，没有图片。请重试，或在浏览器中打开。',
    unusable: {
      'too-large': '图片超过 10 MB。如果信任它，请在浏览器中打开。',
      'not-a-picture':
        '收到的内容不是可以显示的图片（PNG、JPEG、GIF、WebP 或 AVIF）。如果信任它，请在浏览器中打开。',
      'too-many-pixels': '图片像素过多，无法安全绘制。如果信任它，请在浏览器中打开。',
    },
  },
  settings: {
    unwritable: {
      title: '无法保存设置',
      text: '数据文件夹可能已满或被写保护。保留了原来的设置。',
    },
  },
  app: {
    linkRefused: {
      title: '未打开此链接',
      'not-a-url': '其中没有可以打开的地址。',
      'not-https': '对话中只能打开 https 地址。',
      'unsafe-mail': '它要写的邮件含有无法完整显示的内容，或会附加文件。请自行撰写。',
      'has-credentials': '它带有用户名或密码，欺骗性链接常这样做。',
    },
    locked: {
      title: 'Liminal 已锁定',
      text: '请先用口令解锁。',
    },
    internal: {
      title: 'Liminal 内部出错了',
      text: '这是一个缺陷。详情记录在日志中。',
      textWithId: '这是一个缺陷。详情记录在日志中，编号 {{incidentId}}。',
    },
  },
}
