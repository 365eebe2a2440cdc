import { someSpelling } from '../build/some-spelling.ts'
import { createQuietDesktop } from '../fakes/quiet-desktop.ts'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { compose } from '../../src/main/compose.ts'
import { foldTurn } from '../../src/shared/logic/fold-turn.ts'
import { messageText } from '../../src/shared/logic/message-text.ts'
import type { Message } from '../../src/shared/model/message.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import type { RequestId } from '../../src/shared/model/ids.ts'
import { storeWorkerUrl } from '../build/a-library.ts'
import { tokenWorkerUrl } from '../build/token-worker-url.ts'
import { documentReaderUrl } from '../build/document-reader-url.ts'
import { createNodeReaderProcess } from '../../src/main/adapters/attachments/node-reader-process.ts'
import { createMemoryKeychain } from '../fakes/memory-vault.ts'
import { createQuietLog } from '../fakes/quiet-log.ts'
import type { Client } from '../integration/app.ts'
import { queueUntilKilled } from './queue-until-killed.ts'
import type { Said } from './said.ts'

// The whole app without a window. Streams several of Demo's long answers at once, and says on its
// standard output all that it promises, until it is killed. A pipe is written to synchronously,
// so what was promised has been said.
const startedMs = performance.now()
const say = (said: Said): void => void process.stdout.write(`${JSON.stringify(said)}\n`)
const [dataPath = ''] = process.argv.slice(2)
const app = compose({
  about: { version: '0', electronVersion: '0', chromiumVersion: '0', nodeVersion: '0', dataPath },
  desktop: createQuietDesktop(),
  sqlite: { workerUrl: storeWorkerUrl },
  tokens: { workerUrl: tokenWorkerUrl },
  beginReader: createNodeReaderProcess(documentReaderUrl),
  spelling: someSpelling,
  keychainService: 'Liminal torture',
  ports: { log: createQuietLog(), keychain: createMemoryKeychain() },
})
await app.ready
const { port1, port2 } = new MessageChannel()
app.serve(port2)
port2.start()
const client = createORPCClient<Client>(new RPCLink({ port: port1 }))
port1.start()
const model = await demoModel()
say({ type: 'ready', afterMs: Math.round(performance.now() - startedMs) })
await Promise.all([...['a', 'b', 'c', 'd'].map(converse), queueUntilKilled(dataPath, say)])

async function demoModel(): Promise<ModelRef> {
  const list = await client.providers.watchList()
  const { value } = await list.next()
  const { account } = (value as { providers: readonly [{ account: { id: never } }] }).providers[0]
  await list.return?.(undefined)
  return { providerId: account.id, modelId: 'demo-long' as never }
}

async function converse(name: string): Promise<never> {
  for (let number = 1; ; number += 1) {
    const text = `Question ${number} of ${name}`
    const requestId = crypto.randomUUID() as string as RequestId
    const { turnId, answerId, userMessageId } = await client.turns.start({ requestId, text, model })
    say({ type: 'started', answerId, userMessageId, text })
    let message: Message | undefined
    for await (const event of await client.turns.watch({ turnId })) {
      message = event.type === 'snapshot' ? event.message : message && foldTurn(message, event)
      if (!message) continue
      const chars = messageText(message).length
      say({ type: 'seen', answerId, chars, at: Date.now() })
      if (event.type === 'ended') say({ type: 'ended', answerId, state: message.state })
      // Stopped on the way, some sooner and some later, so that beginnings and ends are hit too.
      if (event.type === 'part.delta' && chars > 150 * (1 + (number % 5))) {
        await client.turns.stop({ turnId })
      }
    }
  }
}
