import { expect, it } from 'vitest'
import type { ProviderKind } from '../../../src/shared/model/provider.ts'
import type { ModelRef } from '../../../src/shared/model/model-info.ts'
import { secretForms } from '../../../src/shared/logic/secret-forms.ts'
import { readCorpus, readMoreRows, type CorpusRow } from '../../faults/corpus.ts'
import { startApp, type Client } from '../../integration/app.ts'
import { startLoopback, type LoopbackScript } from '../../loopback/loopback-server.ts'
import { eventStream } from '../../loopback/stream-script.ts'
import { howOften, tell } from '../figures.ts'
import { canaryKey, hitsIn, needlesOf, searchFolder } from '../secret-search.ts'

const needles = needlesOf(canaryKey)
const forms = secretForms(canaryKey)

it('shows a key to nobody through the whole corpus of faults, though each server repeats it', async () => {
  const all = [...readCorpus().rows, ...readMoreRows()].filter(({ net }) => net === undefined)
  const stride = Math.ceil(all.length / howOften({ full: all.length, sample: 40 }))
  const rows = all.filter((_, index) => index % stride === 0)
  await using app = await startApp()
  await app.client.vault.choose({ backend: 'passphrase', passphrase: 'a long passphrase' })
  const states: string[] = []
  for (const [index, row] of rows.entries()) {
    const form = forms[index % forms.length] ?? canaryKey
    // An Ollama gets no key, and what it does not know it can't repeat.
    const isTold = kindOf(row) !== 'ollama'
    const server = await startLoopback(repeating(row, isTold ? form : 'no key'))
    states.push(await askOnce(app.client, kindOf(row), server.url))
    const sent = server.requests.map(({ rawHeaders }) => JSON.stringify(rawHeaders)).join('\n')
    expect(hitsIn(sent, needles) > 0, row.id).toBe(isTold)
    await server.close()
  }
  expect(states).toContain('failed')
  expect(states).toContain('cancelled')
  for (const { id } of await listed(app.client)) {
    await app.client.conversations.export({ conversationId: id, format: 'json' })
  }
  expect(app.savedFiles.length).toBeGreaterThanOrEqual(rows.length)
  await app.quit()

  const { files, holding } = await searchFolder(app.dataPath, needles)
  const logged = app.log.lines.map(({ cause, ...line }) => [line, String(cause)])
  const gotThrough = {
    'files of the data folder': holding.length,
    'lines of the log': logged.filter((line) => hitsIn(JSON.stringify(line), needles) > 0).length,
    'replies on the port': app.replies.filter((reply) => hitsIn(reply, needles) > 0).length,
    exports: app.savedFiles.filter(({ bytes }) => hitsIn(Buffer.from(bytes), needles) > 0).length,
  }
  tell({
    area: `a key through ${rows.length} faults: files, log, replies, exports`,
    runs: files + logged.length + app.replies.length + app.savedFiles.length,
    gotThrough,
  })
  expect(gotThrough).toEqual({
    'files of the data folder': 0,
    'lines of the log': 0,
    'replies on the port': 0,
    exports: 0,
  })
})

const newRequest = (): never => crypto.randomUUID() as never

/** Whose adapter the row is played to. */
function kindOf({ provider }: CorpusRow): ProviderKind {
  const kinds: Readonly<Record<string, ProviderKind>> = {
    anthropic: 'anthropic',
    openai: 'openai',
    google: 'gemini',
    ollama: 'ollama',
  }
  return kinds[provider] ?? 'openai-compatible'
}

/** Answers as the row says, with the key in a header and wherever a message is put into words. */
function repeating(
  { status = 200, headers, body, sse, ndjson }: CorpusRow,
  form: string,
): LoopbackScript {
  const words = JSON.stringify(` ${form} `).slice(1, -1)
  const repeat = (text: string): string =>
    text.replaceAll(/"(message|error|status)":\s*"/g, (begin) => `${begin}${words}`)
  const lines = sse ?? ndjson
  return async (_request, reply) => {
    const type = sse
      ? eventStream
      : { 'content-type': ndjson ? 'application/x-ndjson' : 'application/json' }
    await reply.begin(status, { ...type, ...headers, 'x-key': encodeURIComponent(form) })
    await reply.write(repeat(lines ? lines.join(ndjson ? '\n' : '\n\n') : (body ?? '')))
    if (lines) await reply.write('\n\n')
    await reply.end()
  }
}

/** Asks with a key of its own, gives up what would wait, and tells how it ended. */
async function askOnce(client: Client, kind: ProviderKind, url: string): Promise<string> {
  const form = { kind, name: 'Echo', baseUrl: kind === 'openai-compatible' ? `${url}/v1` : url }
  const { account } = await client.providers.add(
    kind === 'ollama' ? form : { ...form, apiKey: canaryKey },
  )
  const model = { providerId: account.id, modelId: 'model' } as ModelRef
  const text = `Question for ${kind}`
  const { turnId } = await client.turns.start({
    requestId: newRequest(),
    text,
    model,
  })
  let state = ''
  for await (const event of await client.turns.watch({ turnId })) {
    if (event.type === 'waiting') await client.turns.stop({ turnId })
    if (event.type === 'ended') state = event.outcome.state
  }
  return state
}

async function listed(client: Client): Promise<readonly { readonly id: never }[]> {
  const events = await client.conversations.watchList()
  const first = await events.next()
  await events.return?.(undefined)
  if (first.done || first.value.type !== 'snapshot')
    throw new Error('The list begins with all of it.')
  return first.value.conversations as never
}
