import { expect, it } from 'vitest'
import { aConversation } from '../../../../tests/build/a-conversation.ts'
import { aMessage, anAnswer, aPart } from '../../../../tests/build/a-message.ts'
import { ancestorsInTree, messagesOfTree } from '../../../../tests/fakes/memory-store.reading.ts'
import { createRoughTokenCounter } from '../../../../tests/fakes/rough-token-counter.ts'
import type { ConversationTree } from '../../../shared/model/conversation.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { TokenCounter } from '../../ports/token-counter.ts'
import { createBranchDigests } from './branch-digests.ts'
import { createMessageCounts } from './message-counts.ts'

const conversation = aConversation()
const question = aMessage({ conversationId: conversation.id, parts: [aPart('# How\n long?')] })
const answer = anAnswer({
  conversationId: conversation.id,
  parentId: question.id,
  state: 'complete',
  parts: [aPart('Overnight.')],
})
const branch = {
  conversationId: conversation.id,
  leafId: answer.id,
  tokenizer: 'unknown',
} as const

/** Digests over a library of one conversation, which tell what was read and counted. */
function digestsOf(messages: readonly Message[], counter: Partial<TokenCounter> = {}) {
  const rough = createRoughTokenCounter()
  const counted: string[] = []
  let reads = 0
  let tree: ConversationTree = { conversation, messages, marks: [] }
  const count: TokenCounter['count'] = (tokenizer, texts) => {
    counted.push(...texts)
    return (counter.count ?? rough.count)(tokenizer, texts)
  }
  const digests = createBranchDigests({
    store: {
      readAncestors: async (_, messageId) => {
        reads += 1
        return ancestorsInTree(tree, messageId)
      },
      readMarks: async () => tree.marks,
      readMessages: async (_, messageIds) => messagesOfTree(tree, messageIds),
    },
    counts: createMessageCounts({ count }),
  })
  return {
    ...digests,
    counted,
    reads: () => reads,
    change: (fields: Partial<ConversationTree>) => (tree = { ...tree, ...fields }),
  }
}

it('reads a branch once until it is told of a change, and counts each message once in all', async () => {
  const digests = digestsOf([question, answer])
  const first = await digests.read(branch)
  expect(first.entries.map(({ words, tokens }) => [words, tokens])).toEqual([
    ['How long?', 3],
    ['Overnight.', 3],
  ])
  expect(await digests.read(branch)).toBe(first)
  digests.change({ marks: [{ messageId: answer.id, context: 'left-out' }] })
  digests.forget(conversation.id)
  expect((await digests.read(branch)).entries.at(-1)?.mark).toBe('left-out')
  expect(digests.reads()).toBe(2)
  expect(digests.counted).toEqual(['# How\n long?', 'Overnight.'])
})

it('counts an answer that is being written anew each time', async () => {
  const digests = digestsOf([question, { ...answer, state: 'streaming' }])
  await digests.read(branch)
  digests.change({ messages: [question, answer] })
  digests.forget(conversation.id)
  await digests.read(branch)
  expect(digests.counted.filter((text) => text === 'Overnight.')).toHaveLength(2)
})

it('does not remember an estimate for a count', async () => {
  let isExact = false
  const rough = createRoughTokenCounter()
  const digests = digestsOf([question, answer], {
    count: async (tokenizer, texts) => ({ ...(await rough.count(tokenizer, texts)), isExact }),
  })
  const exact = { ...branch, tokenizer: 'o200k_base' } as const
  expect(await digests.read(exact)).toMatchObject({ isExact: false })
  isExact = true
  digests.forget(conversation.id)
  expect(await digests.read(exact)).toMatchObject({ isExact: true })
  expect(digests.counted).toHaveLength(4)
})

it('tries again after a branch could not be read', async () => {
  const digests = digestsOf([question])
  await expect(digests.read(branch)).rejects.toMatchObject({
    fault: { code: 'conversation.messageNotFound' },
  })
  digests.change({ messages: [question, answer] })
  await expect(digests.read(branch)).resolves.toMatchObject({ isExact: false })
})
