import { someSpelling } from '../build/some-spelling.ts'
import { createQuietDesktop } from '../fakes/quiet-desktop.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { compose, type ComposedApp } from '../../src/main/compose.ts'
import type { Clock } from '../../src/main/ports/clock.ts'
import type { KeychainVault } from '../../src/main/ports/vault.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import { storeWorkerUrl } from '../build/a-library.ts'
import { tokenWorkerUrl } from '../build/token-worker-url.ts'
import { documentReaderUrl } from '../build/document-reader-url.ts'
import { createNodeReaderProcess } from '../../src/main/adapters/attachments/node-reader-process.ts'
import { createMemoryKeychain } from '../fakes/memory-vault.ts'
import { createQuietLog } from '../fakes/quiet-log.ts'
import type { Client } from '../integration/app.ts'
import { modelOfPlan, type AnswerPlan } from './answer-plan.ts'

/** The whole app without a window, which keeps nothing of what passes through. */
export interface BenchHost extends AsyncDisposable {
  readonly client: Client
  readonly dataPath: string
  readonly serve: ComposedApp['serve']
  /** The model of the bench's server that answers so. */
  readonly modelFor: (plan: AnswerPlan) => ModelRef
}

export async function startHost(
  serverUrl: string,
  options: {
    readonly dataPath?: string
    readonly clock?: Clock
    readonly keychain?: KeychainVault
    readonly apiKey?: string
  } = {},
): Promise<BenchHost> {
  const dataPath = options.dataPath ?? (await mkdtemp(path.join(tmpdir(), 'liminal-bench-')))
  const app = compose({
    about: { version: '0', electronVersion: '0', chromiumVersion: '0', nodeVersion: '0', dataPath },
    desktop: createQuietDesktop(),
    sqlite: { workerUrl: storeWorkerUrl },
    tokens: { workerUrl: tokenWorkerUrl },
    beginReader: createNodeReaderProcess(documentReaderUrl),
    spelling: someSpelling,
    keychainService: 'Liminal bench',
    ports: {
      log: createQuietLog(),
      keychain: options.keychain ?? createMemoryKeychain(),
      ...(options.clock && { clock: options.clock }),
    },
  })
  await app.ready
  const { port1, port2 } = new MessageChannel()
  app.serve(port2)
  port2.start()
  const client = clientOver(port1)
  const { apiKey } = options
  const { account } = await client.providers.add({
    kind: 'openai-compatible',
    name: 'Bench',
    baseUrl: serverUrl,
    ...(apiKey !== undefined && { apiKey }),
  })
  return {
    client,
    dataPath,
    serve: app.serve,
    modelFor: (plan) => ({ providerId: account.id, modelId: modelOfPlan(plan) as never }),
    [Symbol.asyncDispose]: async () => {
      port1.close()
      await app.dispose()
      await rm(dataPath, { recursive: true, force: true })
    },
  }
}

export function clientOver(port: MessagePort): Client {
  const client = createORPCClient<Client>(new RPCLink({ port }))
  port.start()
  return client
}
