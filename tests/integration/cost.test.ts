import { expect, it } from 'vitest'
import { addUsage } from '../../src/shared/logic/cost.ts'
import type { Message } from '../../src/shared/model/message.ts'
import type { ModelId } from '../../src/shared/model/ids.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import type { UsageSummary } from '../../src/shared/model/usage.ts'
import { startLoopback, type Loopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { responsesScript, type ReportedUsage } from '../loopback/responses-script.ts'
import { faultOf, nextOf, startApp, type Client } from './app.ts'

const requestId = (): never => crypto.randomUUID() as never

/** GPT-5: a dollar and a quarter for a million tokens in, a tenth of it cached, ten dollars out. */
const usage: ReportedUsage = {
  input_tokens: 10_000,
  output_tokens: 400,
  input_tokens_details: { cached_tokens: 8_000 },
  output_tokens_details: { reasoning_tokens: 100 },
}
const costMicroUsd = 2_000 * 1.25 + 8_000 * 0.125 + 400 * 10
const savedMicroUsd = 8_000 * 1.125

async function addOpenai(client: Client, server: Loopback): Promise<ModelRef> {
  const { account } = await client.providers.add({
    kind: 'openai',
    name: 'OpenAI',
    baseUrl: `${server.url}/v1`,
    apiKey: 'sk-canary-0123456789abcdef',
  })
  return { providerId: account.id, modelId: 'gpt-5' as ModelId }
}

/** Asks, waits for the answer's end, and gives it as it is stored. */
async function ask(client: Client, model: ModelRef, text = 'How much?') {
  const turn = await client.turns.start({ requestId: requestId(), text, model })
  for await (const _ of await client.turns.watch({ turnId: turn.turnId }));
  const { messages } = await client.conversations.open({ conversationId: turn.conversationId })
  const answer = messages.find(({ id }) => id === turn.answerId) as Message
  return { ...turn, answer }
}

/** Of the last days together, so that midnight may pass. */
const lately = ({ days }: UsageSummary) => addUsage(days.map(({ total }) => total))

async function summaryOf(client: Client): Promise<UsageSummary> {
  const watching = await client.usage.watchSummary()
  const summary = await nextOf(watching)
  await watching.return?.(undefined)
  return summary
}

it('an answer tells its tokens and what it cost, and so do the sums', async () => {
  const server = await startLoopback(responsesScript({ models: ['gpt-5'], usages: [usage] }))
  await using app = await startApp()
  const { client } = app
  const model = await addOpenai(client, server)
  const watching = await client.usage.watchSummary()
  expect(lately(await nextOf(watching)).requests).toBe(0)

  const { answer, conversationId } = await ask(client, model)
  expect(answer).toMatchObject({
    usage: {
      inputTokens: 10_000,
      outputTokens: 400,
      cachedInputTokens: 8_000,
      reasoningTokens: 100,
    },
    costMicroUsd,
    savedMicroUsd,
  })
  await ask(client, model, 'And again?')

  let told = await nextOf(watching)
  while (lately(told).requests < 2) told = await nextOf(watching)
  await watching.return?.(undefined)
  expect(lately(told)).toMatchObject({
    requests: 2,
    requestsOfUnknownCost: 0,
    costMicroUsd: 2 * costMicroUsd,
    savedMicroUsd: 2 * savedMicroUsd,
    inputTokens: 20_000,
  })
  expect(told.pricesAsOf).toBe('2026-09-23')
  expect(await client.usage.ofConversation({ conversationId })).toEqual([
    expect.objectContaining({ ...model, requests: 1, costMicroUsd }),
  ])
  await server.close()
})

it('a try that was refused is in the sums and costs nothing; the answer has the cost of its own', async () => {
  const server = await startLoopback(
    responsesScript({ models: ['gpt-5'], usages: [usage], refusals: 1 }),
  )
  await using app = await startApp()
  const { client } = app
  const { answer, conversationId } = await ask(client, await addOpenai(client, server))
  expect(answer).toMatchObject({ state: 'complete', costMicroUsd })
  expect(addUsage(await client.usage.ofConversation({ conversationId }))).toMatchObject({
    requests: 2,
    requestsOfUnknownCost: 0,
    costMicroUsd,
  })
  await server.close()
})

it('an unknown price is unknown, and Demo is free', async () => {
  const server = await startLoopback(openAiCompatibleScript())
  await using app = await startApp()
  const { client } = app
  const { account } = await client.providers.add({
    kind: 'openai-compatible',
    name: 'Somebody',
    baseUrl: `${server.url}/v1`,
  })
  const unknown = await ask(client, {
    providerId: account.id,
    modelId: 'loopback-1' as ModelId,
  })
  expect(unknown.answer.usage).toMatchObject({ inputTokens: 8 })
  expect(unknown.answer.costMicroUsd).toBeUndefined()
  expect(lately(await summaryOf(client))).toMatchObject({
    requests: 1,
    requestsOfUnknownCost: 1,
    costMicroUsd: 0,
  })

  const accounts = await client.providers.watchList()
  const { providers } = await nextOf(accounts)
  await accounts.return?.(undefined)
  const demo = providers.find((view) => view.account.kind === 'demo')!.account
  const free = await ask(client, { providerId: demo.id, modelId: demo.models[0]!.id })
  expect(free.answer.costMicroUsd).toBe(0)
  expect(lately(await summaryOf(client))).toMatchObject({ requests: 2, requestsOfUnknownCost: 1 })
  await server.close()
})

it('a budget that is spent stops every way to ask before anything is kept or sent', async () => {
  const server = await startLoopback(responsesScript({ models: ['gpt-5'], usages: [usage] }))
  await using app = await startApp()
  const { client } = app
  const model = await addOpenai(client, server)
  const budgets = { day: { blockMicroUsd: 7_000 }, month: {} }
  await client.settings.update({ budgets })
  const { conversationId, answerId, answer } = await ask(client, model)
  expect(answer.costMicroUsd).toBe(7_500)

  const reached = {
    code: 'turn.budgetReached',
    data: { period: 'day', limitMicroUsd: 7_000, spentMicroUsd: 7_500 },
  }
  const again = { requestId: requestId(), conversationId, answerId, model }
  expect(await faultOf(client.turns.regenerate(again))).toEqual(reached)
  expect(
    await faultOf(client.turns.start({ requestId: requestId(), text: 'More?', model })),
  ).toEqual(reached)
  const sent = client.outbox.send({ requestId: requestId(), conversationId, text: 'More?', model })
  expect(await faultOf(sent)).toEqual(reached)
  expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  const tree = await client.conversations.open({ conversationId })
  expect(tree.messages).toHaveLength(2)
  const list = await client.conversations.watchList()
  const kept = await nextOf(list)
  await list.return?.(undefined)
  expect(kept).toMatchObject({ conversations: [{ id: conversationId }] })

  await client.settings.update({ budgets: { day: { blockMicroUsd: 1_000_000 }, month: {} } })
  expect((await ask(client, model)).answer.state).toBe('complete')
  await server.close()
})

it('what was sent before a budget was spent is the same turn when it is sent again', async () => {
  const server = await startLoopback(responsesScript({ models: ['gpt-5'], usages: [usage] }))
  await using app = await startApp()
  const { client } = app
  const model = await addOpenai(client, server)
  const once = { requestId: requestId(), text: 'Once?', model }
  const begun = await client.turns.start(once)
  await Array.fromAsync(await client.turns.watch({ turnId: begun.turnId }))
  await client.settings.update({ budgets: { day: { blockMicroUsd: 1 }, month: {} } })
  expect(await client.turns.start(once)).toEqual(begun)
  expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  await server.close()
})
