import { expect, it } from 'vitest'
import { foldTurn } from '../../src/shared/logic/fold-turn.ts'
import { messageText } from '../../src/shared/logic/message-text.ts'
import type { RequestId, TurnId } from '../../src/shared/model/ids.ts'
import type { Message } from '../../src/shared/model/message.ts'
import { createGate, type Gate } from '../loopback/gate.ts'
import { startLoopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { startApp, type Client } from './app.ts'

const request = (): RequestId => crypto.randomUUID() as string as RequestId

/** Follows a turn as a window does, and sees to it that no number is missed or told twice. */
async function follow(client: Client, turnId: TurnId): Promise<Message> {
  let message: Message | undefined
  const seqs: number[] = []
  for await (const event of await client.turns.watch({ turnId })) {
    seqs.push(event.seq)
    message = event.type === 'snapshot' ? event.message : message && foldTurn(message, event)
  }
  // Merged deltas carry the newest number, so it may leap, but never stand or go back.
  expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => a - b))
  if (!message) throw new Error('There was no snapshot.')
  return message
}

it('two answers to one message and three conversations stream at once, in two windows each', async () => {
  const gates: Gate[] = []
  const server = await startLoopback((incoming, reply) => {
    if (incoming.method !== 'POST') return openAiCompatibleScript()(incoming, reply)
    const gate = createGate()
    const number = gates.push(gate)
    const deltas = ['a', 'b', 'c', 'd'].map((letter) => `${number}${letter} `)
    return openAiCompatibleScript({ deltas, gate: { before: 2, gate } })(incoming, reply)
  })
  await using app = await startApp()
  const { client } = app
  const other = app.connect()
  const { account } = await client.providers.add({
    kind: 'openai-compatible',
    name: 'Loopback',
    baseUrl: `${server.url}/v1`,
  })
  const { models } = await client.providers.refreshModels({ providerId: account.id })
  const model = { providerId: account.id, modelId: models[0]!.id }
  const posts = (): number => server.requests.filter(({ method }) => method === 'POST').length

  const begun = [await client.turns.start({ requestId: request(), text: 'Q', model })]
  const [first] = begun
  if (!first) throw new Error('It was begun.')
  const { conversationId, answerId } = first
  begun.push(
    await client.turns.regenerate({ requestId: request(), conversationId, answerId, model }),
  )
  for (const text of ['R', 'S']) {
    begun.push(await client.turns.start({ requestId: request(), text, model }))
  }
  expect(new Set(begun.map((turn) => turn.conversationId)).size).toBe(3)
  const inFirstWindow = begun.map(({ turnId }) => follow(client, turnId))
  while (posts() < 4) await server.request(server.requests.length)
  await Promise.all(gates.map(({ reached }) => reached))
  expect((await client.turns.running()).turns).toHaveLength(4)

  // One is let go before the second window comes, which has its beginning all the same.
  gates[1]?.open()
  const inSecondWindow = begun.map(({ turnId }) => follow(other, turnId))
  for (const gate of gates.toReversed()) gate.open()
  const answers = await Promise.all(inFirstWindow)
  expect(await Promise.all(inSecondWindow)).toEqual(answers)
  expect(answers.map(({ state }) => state)).toEqual(begun.map(() => 'complete'))
  expect(answers.map(messageText).toSorted()).toEqual(
    [1, 2, 3, 4].map((number) => ['a', 'b', 'c', 'd'].map((x) => `${number}${x} `).join('')),
  )
  const { versions } = await client.conversations.open({ conversationId })
  expect(versions).toMatchObject([{ count: 2 }])
  await server.close()
})
