import { aDraft } from '../build/a-draft.ts'
import type { Store, TurnBeginning } from '../../src/main/ports/store.ts'
import type { Conversation } from '../../src/shared/model/conversation.ts'
import type { Folder } from '../../src/shared/model/folder.ts'
import type { ModelId, RequestId } from '../../src/shared/model/ids.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import { terminalStateSchema } from '../../src/shared/model/message.ts'
import { outboxWaitSchema } from '../../src/shared/model/outbox-item.ts'
import { aConversation } from '../build/a-conversation.ts'
import { aFolder } from '../build/a-folder.ts'
import { aPart } from '../build/a-message.ts'
import { aModelRef } from '../build/a-provider-account.ts'
import { anOutboxItem } from '../build/an-outbox-item.ts'
import { anId } from '../build/build-id.ts'
import { aConnection, aSentRequest } from '../build/what-left.ts'
import {
  aLedgerEntry,
  anEnding,
  anotherAnswer,
  aTurnBeginning,
  aTurnEnding,
  streamedTexts,
} from '../build/a-turn.ts'

/** Asks one thing of a store. */
export type Call = (store: Store) => Promise<unknown>

/** Which call to make, and three figures that say with what. */
export interface Choice {
  readonly call: keyof typeof calls
  readonly a: number
  readonly b: number
  readonly c: number
}

/** What calls are about: so few conversations, requests and models that they meet. */
export interface World {
  readonly conversations: readonly Conversation[]
  readonly folders: readonly Folder[]
  readonly requestIds: readonly RequestId[]
  readonly models: readonly ModelRef[]
  /** Those that were asked for; some never began. */
  readonly turns: readonly TurnBeginning[]
  readonly take: (choice: Choice) => Call
}

type Figures = Omit<Choice, 'call'>
type Make = (world: World & { readonly turns: TurnBeginning[] }, figures: Figures) => Call

const onTurns = {
  begin: (world, { a, b, c }) => {
    const conversation = of(world.conversations, a)
    const after = world.turns.findLast((turn) => turn.conversation.id === conversation.id)
    const begun = aTurnBeginning({
      conversation,
      requestId: b % 2 === 0 ? of(world.requestIds, c) : anId(),
      ...(after && c > 0 && { after: after.answer }),
      answer: { model: of(world.models, c), createdAt: 1_000 + b * 100 + c },
    })
    world.turns.push(begun)
    return (store) => store.beginTurn(begun)
  },
  answerAgain: (world, { a }) => {
    const begun = anotherAnswer(aTurn(world, a))
    world.turns.push(begun)
    return (store) => store.beginTurn(begun)
  },
  append: (world, { a, b, c }) => {
    const source = { title: 'Le pain' }
    const head = c > 3 ? ({ kind: 'citation', source } as const) : {}
    const texts = streamedTexts(['Over', '', 'night'].slice(0, c), b, head)
    const { answer } = aTurn(world, a)
    return (store) => store.appendText(answer.id, texts)
  },
  end: (world, { a, b, c }) => {
    const begun = aTurn(world, a)
    const state = of(terminalStateSchema.options, b)
    const requests = Array.from({ length: c % 3 }, (_, index) =>
      aLedgerEntry(begun, {
        tryNumber: index + 1,
        state,
        ...(b > 0 && { usage: { inputTokens: b, outputTokens: c, cachedInputTokens: 1 } }),
        ...(b > 1 && { estimatedInputTokens: b + c }),
        ...(c > 1 && { costMicroUsd: b * c, savedMicroUsd: b - c }),
      }),
    )
    const message = anEnding(begun, { state, parts: [aPart(`${b} of ${c}`)], leftOutMessages: c })
    return (store) => store.endTurn(message, aTurnEnding(begun, { durationMs: c * 50, requests }))
  },
  interrupt: () => (store) => store.interruptAbandonedTurns(),
  saveSent: (world, { a, b, c }) => {
    const { answer } = aTurn(world, a)
    const request = aSentRequest({ answerId: answer.id, tryNumber: b + 1, sentAt: c * 100 })
    return (store) => store.saveSentRequest(request)
  },
  removeSent:
    (_world, { a }) =>
    (store) =>
      store.removeSentRequests(a * 100),
} as const satisfies Readonly<Record<string, Make>>

const onConversations = {
  rename: (world, { a, b }) => {
    const { id } = of(world.conversations, a)
    return (store) => store.renameConversation(id, `Title ${b}`)
  },
  prompt: (world, { a, b }) => {
    const { id } = of(world.conversations, a)
    return (store) => store.setSystemPrompt(id, 'Bake.'.repeat(b % 2))
  },
  mark: (world, { a, b, c }) => {
    const { conversation } = aTurn(world, a)
    const said = {
      ...(c > 2 && { context: c > 3 ? ('pinned' as const) : ('left-out' as const) }),
      ...(b > 2 && { kept: c % 2 === 0 }),
    }
    const [one, other] = [a, b].map((turn) => aTurn(world, turn).answer.id)
    if (!one || !other) throw new Error('There are two')
    const marks = [
      { messageId: one, ...said },
      { messageId: other, ...said },
    ]
    return (store) => store.markMessages(conversation.id, marks)
  },
  selectLeaf: (world, { a, b }) => {
    const { id } = of(world.conversations, a)
    const { answer } = aTurn(world, b)
    return (store) => store.selectLeaf(id, answer.id)
  },
  cut: (world, { a, b, c }) => {
    const { conversation, answer, userMessage } = aTurn(world, a)
    const messageId = b > 2 && userMessage ? userMessage.id : answer.id
    const leafId = aTurn(world, c).answer.id
    const removal = { conversationId: conversation.id, messageId, leafId, now: b }
    return (store) => store.removeBranch(removal)
  },
  uncut: (world, { a, b }) => {
    const { conversation, answer, userMessage } = aTurn(world, a)
    const messageId = b > 2 && userMessage ? userMessage.id : answer.id
    return (store) => store.restoreBranch(conversation.id, messageId)
  },
  purgeCut:
    (_world, { a, b }) =>
    (store) =>
      store.purgeBranches(a, b),
  name: (world, { a, b }) => {
    const { conversation, answer } = aTurn(world, a)
    return (store) => store.nameBranch(conversation.id, answer.id, 'Rye'.repeat(b % 3))
  },
  countBranches: (world, { a }) => {
    const { id } = of(world.conversations, a)
    return (store) => store.countBranches(id)
  },
  bin: (world, { a, b }) => {
    const { id } = of(world.conversations, a)
    return (store) => store.moveToBin(id, b)
  },
  unbin: (world, { a }) => {
    const { id } = of(world.conversations, a)
    return (store) => store.takeFromBin(id)
  },
  binAll: (world, { a }) => {
    const ids = world.conversations.map(({ id }) => id)
    return (store) => store.moveAllToBin(ids, a * 86_400_000)
  },
  unbinAll: (world) => {
    const ids = world.conversations.map(({ id }) => id)
    return (store) => store.takeAllFromBin(ids)
  },
  countDay:
    (_world, { a }) =>
    (store) =>
      store.countDayOfBin(a * 86_400_000),
  purge: (world, { a }) => {
    const { id } = of(world.conversations, a)
    return (store) => store.purgeFromBin([id])
  },
  organise: (world, { a, b, c }) => {
    const organising = {
      conversationIds: world.conversations.map(({ id }) => id).slice(a % 2),
      ...(b > 1 && { folderId: b > 3 ? null : of(world.folders, c).id }),
      ...(c > 2 && { pinned: a > 2, archived: b > 2 }),
      ...(a > 1 && { addTags: ['flour', '面粉', '😀'].slice(b % 3) }),
      ...(c > 3 && { removeTags: ['flour', '面粉'] }),
    }
    return (store) => store.organiseConversations(organising, c)
  },
  saveFolder: (world, { a, b }) => {
    const folder = { ...of(world.folders, a), name: `Folder ${b}`, position: b }
    return (store) => store.saveFolder(folder)
  },
  removeFolder: (world, { a }) => {
    const { id } = of(world.folders, a)
    return (store) => store.removeFolder(id)
  },
  restoreFolder: (world, { a, b }) => {
    const conversationIds = world.conversations.map(({ id }) => id).slice(b % 3)
    return (store) => store.restoreFolder({ folder: of(world.folders, a), conversationIds })
  },
  draft: (world, { a, b }) => {
    const id = a > 4 ? undefined : of(world.conversations, a).id
    return (store) => store.saveDraft(id, aDraft('And rye?'.repeat(b % 3)), b)
  },
} as const satisfies Readonly<Record<string, Make>>

const onTheRest = {
  queue: (world, { a, b, c }) => {
    const conversation = of(world.conversations, a)
    const item = anOutboxItem({
      requestId: of(world.requestIds, b),
      conversationId: conversation.id,
      model: of(world.models, c),
      createdAt: 1_000 - b,
    })
    return (store) => store.addToOutbox(item, conversation)
  },
  wait: (world, { a, b }) => {
    const waitsFor = of(outboxWaitSchema.options, b)
    return (store) => store.setOutboxWait(of(world.requestIds, a), waitsFor)
  },
  unqueue:
    (world, { a, b }) =>
    (store) =>
      store.takeFromOutbox(of(world.requestIds, a), b),
  connect: (_world, { a, b }) => {
    const made = Array.from({ length: a % 3 }, () => aConnection({ startedAt: b, sentBytes: a }))
    return (store) => store.saveConnections(made)
  },
  listConnections:
    (_world, { a, b }) =>
    (store) =>
      store.listConnections(a, b),
  removeConnections:
    (_world, { a }) =>
    (store) =>
      store.removeConnections(a),
  sum: (world, { a, b, c }) => {
    const span = { fromMs: 1_000 + a * 100, untilMs: 1_200 + b * 100 }
    const conversationId = of(world.conversations, c).id
    return (store) => store.sumUsage(c > 3 ? span : { ...span, conversationId })
  },
} as const satisfies Readonly<Record<string, Make>>

const calls = { ...onTurns, ...onConversations, ...onTheRest } as const

/** Every call, those more often that need each other to get anywhere. */

export const callNames = [
  ...(Object.keys(calls) as readonly Choice['call'][]),
  ...(['begin', 'begin', 'end', 'queue', 'queue', 'draft'] as const),
] as const

export function aWorld(): World {
  const world = {
    conversations: [aConversation(), aConversation()],
    folders: [aFolder(), aFolder()],
    requestIds: Array.from({ length: 3 }, () => anId<RequestId>()),
    models: [aModelRef(), aModelRef({ modelId: 'baker-1' as ModelId })],
    turns: [] as TurnBeginning[],
    take: ({ call, ...figures }: Choice): Call => calls[call](world, figures),
  }
  return world
}

function of<T>(list: readonly T[], index: number): T {
  const one = list[index % list.length]
  if (one === undefined) throw new Error('There is none')
  return one
}

/** One of the turns that were asked for, or one that never was. */
function aTurn({ turns }: Pick<World, 'turns'>, index: number): TurnBeginning {
  return turns.length === 0 ? aTurnBeginning() : of(turns, index)
}
