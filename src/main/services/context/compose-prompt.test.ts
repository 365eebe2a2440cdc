import { expect, it } from 'vitest'
import { aComposePrompt } from '../../../../tests/build/a-compose-prompt.ts'
import { aConversation } from '../../../../tests/build/a-conversation.ts'
import { aMessage, aPart } from '../../../../tests/build/a-message.ts'
import { aModelRef, aProviderAccount } from '../../../../tests/build/a-provider-account.ts'
import {
  aLedgerEntry,
  anEnding,
  aTurnBeginning,
  aTurnEnding,
} from '../../../../tests/build/a-turn.ts'
import { createMemoryStore } from '../../../../tests/fakes/memory-store.ts'
import type { ProviderAccount } from '../../../shared/model/provider.ts'
import type { ModelId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'

const windowTokens = 32_000
const reserveTokens = 8_000

/** A library with one account, whose model is asked the branch's last message. */
async function composing(messages: readonly Message[], fields: Partial<ProviderAccount> = {}) {
  const store = createMemoryStore()
  const account = aProviderAccount(fields)
  await store.saveProviderAccount(account)
  const model = aModelRef({ providerId: account.id, modelId: account.models[0]!.id })
  const conversation = aConversation({ systemPrompt: 'Be brief, and kind.' })
  const compose = (begun: Message['parts'] = []) =>
    aComposePrompt(store)({
      tree: { conversation, messages, marks: [] },
      userMessageId: messages.at(-1)!.id,
      model,
      begun,
    })
  return { store, model, compose }
}

it('keeps the estimate as it was counted, however the model’s reports correct it', async () => {
  const { store, model, compose } = await composing([
    aMessage({ parts: [aPart('x'.repeat(4_000))] }),
  ])
  const before = await compose()
  const beginning = aTurnBeginning({ answer: { model } })
  await store.beginTurn(beginning)
  const request = aLedgerEntry(beginning, {
    estimatedInputTokens: 100_000,
    usage: { inputTokens: 200_000 },
  })
  await store.endTurn(anEnding(beginning), aTurnEnding(beginning, { requests: [request] }))
  const after = await compose()
  expect(after.estimatedInputTokens).toBe(before.estimatedInputTokens)
  const inputOf = (prompt: typeof after): number => (prompt.contextTokens ?? 0) - reserveTokens
  expect(inputOf(after)).toBeGreaterThan(1.9 * inputOf(before))
})

it('says what room it needs, how much the model has, and what is left for the answer', async () => {
  const { compose } = await composing([aMessage({ parts: [aPart('x'.repeat(4_000))] })])
  const prompt = await compose()
  const used = prompt.estimatedInputTokens ?? 0
  expect(used).toBeGreaterThan(1_000)
  expect(prompt).toMatchObject({
    system: 'Be brief, and kind.',
    contextTokens: used + reserveTokens,
    contextWindowTokens: windowTokens,
    answerRoomTokens: windowTokens - Math.ceil(used * 1.1),
    leftOutMessages: 0,
  })
})

it('counts what an answer begins with, and the word to go on', async () => {
  const { compose } = await composing([aMessage()])
  const anew = await compose()
  const continued = await compose([aPart('y'.repeat(400))])
  expect(continued).toMatchObject({ isContinuation: true })
  expect(continued.messages).toHaveLength(anew.messages.length + 2)
  const more = (continued.estimatedInputTokens ?? 0) - (anew.estimatedInputTokens ?? 0)
  expect(more).toBeGreaterThan(100)
})

it('without a known window sends everything, and promises no room', async () => {
  const question = aMessage({ parts: [aPart('x'.repeat(400_000))] })
  const next = aMessage({ parentId: question.id })
  const models = [{ id: 'boundless' as ModelId, label: 'Boundless' }]
  const { compose } = await composing([question, next], { models })
  const prompt = await compose()
  expect(prompt.leftOutMessages).toBe(0)
  expect(prompt.messages[0]?.text).toContain('xxx')
  expect(prompt).not.toHaveProperty('answerRoomTokens')
  expect(prompt).not.toHaveProperty('contextWindowTokens')
})
