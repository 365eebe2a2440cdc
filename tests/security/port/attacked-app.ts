import type { HttpFetch } from '../../../src/main/ports/http.ts'
import { startApp, type Client, type RunningApp } from '../../integration/app.ts'
import type { KnownIds } from './procedures.ts'
import { canaryKey } from './reply-rules.ts'

/** The whole app with something in it, and no way out of the machine. */
export interface AttackedApp extends AsyncDisposable {
  readonly app: RunningApp
  readonly known: KnownIds
}

const nowhere: HttpFetch = () => Promise.reject(new TypeError('fetch failed'))

export async function startAttackedApp(): Promise<AttackedApp> {
  const app = await startApp({
    fetch: nowhere,
    desktop: { saveFile: () => Promise.resolve(true) },
  })
  return { app, known: await settle(app.client), [Symbol.asyncDispose]: app[Symbol.asyncDispose] }
}

/** Something of every kind that a procedure can be asked for. */
async function settle(client: Client): Promise<KnownIds> {
  const remote = await client.providers.add({
    kind: 'openai-compatible',
    name: 'Nowhere',
    baseUrl: 'https://nowhere.example/v1',
    apiKey: canaryKey,
  })
  const providerId = remote.account.id
  const modelId = 'some-model'
  const started = await client.turns.start({
    requestId: crypto.randomUUID(),
    text: 'Does it need feeding?',
    model: { providerId, modelId },
  })
  const folder = await client.folders.create({ name: 'Kitchen' })
  const notes = new File(['Feed it twice a day.'], 'notes.txt')
  const { hash } = await client.attachments.add({ name: 'notes.txt', file: notes })
  const messages = [started.userMessageId, started.answerId]
  return {
    conversationId: [started.conversationId],
    messageId: messages,
    answerId: [started.answerId],
    parentId: messages,
    around: messages,
    firstId: messages,
    afterId: messages,
    tipId: messages,
    turnId: [started.turnId],
    folderId: [folder.id],
    beforeId: [folder.id],
    providerId: [providerId],
    hash: [hash],
  }
}

/** Whether the process, the store and the way between them still do their work. */
export async function isWell(client: Client): Promise<boolean> {
  const { library } = await client.app.about()
  const text = crypto.randomUUID()
  await client.drafts.save({ text })
  const draft = await client.drafts.read({})
  return library.state === 'ready' && draft.text === text
}
