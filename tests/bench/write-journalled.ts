import { messageText } from '../../src/shared/logic/message-text.ts'
import { foldTurn } from '../../src/shared/logic/fold-turn.ts'
import type { Message } from '../../src/shared/model/message.ts'
import { ask } from './ask.ts'
import { startHost } from './host.ts'
import { writtenSoFar, type Written } from './written.ts'

// The app, with one answer in a conversation that has one already.
const [url = '', perSecond = '', tokens = ''] = process.argv.slice(2)
const host = await startHost(url)
const model = host.modelFor({ kind: 'paced', perSecond: Number(perSecond), deltas: Number(tokens) })
const short = host.modelFor({ kind: 'paced', perSecond: 1_000, deltas: 10 })
const { conversationId, id } = await answer({ model: short })
const before = writtenSoFar()
const message = await answer({ model, conversationId, parentId: id })
await host[Symbol.asyncDispose]()
const after = writtenSoFar()

const textBytes = messageText(message).length
const written: Written = {
  textBytes,
  handedBytes: after.handedBytes - before.handedBytes,
  diskBytes: after.diskBytes - before.diskBytes,
}
console.log(JSON.stringify(written))

async function answer(question: Parameters<typeof ask>[1]): Promise<Message> {
  let message: Message | undefined
  for await (const event of ask(host.client, question)) {
    message = event.type === 'snapshot' ? event.message : message && foldTurn(message, event)
  }
  if (message?.state !== 'complete') throw new Error(`The answer ended ${message?.state}.`)
  return message
}
