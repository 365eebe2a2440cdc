import type { Translated } from '../translated.ts'
import type { lock as english } from '../en/lock.ts'

export const lock: Translated<typeof english> = {
  title: 'Liminal 已锁定',
  passphrase: '锁定口令',
  unlock: '解锁',
  answersGoOn: '正在生成的回答会继续，并会保存。',
  stillLocked: '仍处于锁定状态，没有丢失任何内容。',
  damaged: '用来核对口令的数据已无法读取，因此任何口令都打不开。其他内容没有损坏。',
  forgot: '忘记口令…',
  forgotText:
    '在这里申请一天之后，可以不用口令关闭锁定。届时会清除所有密钥，需要重新输入；对话会保留。在此之前输入口令即可撤销申请。',
  askForReset: '申请关闭锁定',
  resetAsked:
    '有人申请关闭锁定。可以执行的时间：{{when}}；执行后会清除所有密钥，对话会保留。输入口令即可撤销。',
  reset: '清除所有密钥并关闭锁定',
  settings: '应用锁定',
  offText:
    '为窗口设置口令：输入之前，窗口不显示任何内容，主进程也不作任何答复。它能挡住路过的人，但不会加密你的对话：能读取此账户文件的人也能读到它们。',
  turnOn: '开启锁定…',
  turnOnNow: '开启锁定',
  turnOff: '关闭锁定…',
  turnOffNow: '关闭锁定',
  notTurned: '锁定设置保持不变。',
  lockNow: '立即锁定',
  onText: '锁定已开启。Liminal 启动时会锁定，按 {{keys}} 也会锁定。',
  after: 'Liminal 闲置多久后锁定',
  never: '不自动锁定',
  minutes_other: '{{count}} 分钟',
  withSystem: '随系统锁定',
  withSystemText: '屏幕锁定或机器进入睡眠时。',
}
