import type { Draft } from '../../src/shared/model/draft.ts'
import type { Implementer } from '../../src/main/api/implementer.ts'
import { messageText } from '../../src/shared/logic/message-text.ts'
import { editedVersion } from '../../src/main/domain/conversation/edited-version.ts'
import { foldTurn } from '../../src/shared/logic/fold-turn.ts'
import type {
  Conversation,
  ConversationListEvent,
  ConversationTree,
} from '../../src/shared/model/conversation.ts'
import type { ConversationId, PartId, TurnId } from '../../src/shared/model/ids.ts'
import type { Message } from '../../src/shared/model/message.ts'
import type { MessageMark } from '../../src/shared/model/message-mark.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import type { Outcome, StreamEvent, TurnEvent } from '../../src/shared/model/turn-event.ts'
import { aConversation } from '../build/a-conversation.ts'
import { aMessage, anAnswer, aPart } from '../build/a-message.ts'
import { anId } from '../build/build-id.ts'
import type { Accounts } from './served-accounts.ts'
import { createServedOrganising, type OrganisingContents } from './served-organising.ts'
import { servedReading } from './served-reading.ts'
import { createTopic, type Topic } from './topic.ts'

export interface LibraryContents extends OrganisingContents {
  readonly trees?: readonly ConversationTree[]
  readonly drafts?: ReadonlyMap<string, string>
  /** The time that conversations get as they are made. */
  readonly time?: number
}

export type Library = ReturnType<typeof createLibrary>

interface SentMessage {
  readonly conversationId?: ConversationId | undefined
  readonly parentId?: Message['parentId']
  readonly text: string
  readonly model: ModelRef
}

interface Turn {
  readonly id: TurnId
  readonly topic: Topic<TurnEvent>
  message: Message
  seq: number
}

/** Conversations, drafts and turns. A turn goes on when the test says what arrives. */
export function createLibrary(contents: LibraryContents, accounts: Accounts) {
  const trees = new Map((contents.trees ?? []).map((tree) => [tree.conversation.id, tree]))
  const removed = new Map<ConversationId, ConversationTree>()
  const drafts = new Map(contents.drafts)
  const attachedTo = new Map<string, Draft['attachments']>()
  const turns = new Map<TurnId, Turn>()
  const topic = createTopic<ConversationListEvent>()
  const organising = createServedOrganising(contents, {
    conversations: () => [...trees.values()].map((tree) => tree.conversation),
    binned: () => [...removed.values()].map((tree) => tree.conversation),
    set: (conversation) =>
      void trees.set(conversation.id, { ...treeOf(conversation.id), conversation }),
    bin,
    unbin,
    purge: (id) => removed.delete(id),
    tell: topic.tell,
  })
  const time = (): number => contents.time ?? Date.now()

  function treeOf(id: ConversationId): ConversationTree {
    const tree = trees.get(id)
    if (!tree) throw new Error('No such conversation')
    return tree
  }

  function bin(id: ConversationId): boolean {
    const tree = trees.get(id)
    if (tree) removed.set(id, tree)
    return trees.delete(id)
  }

  function unbin(id: ConversationId): Conversation | undefined {
    const tree = removed.get(id)
    if (tree) trees.set(id, tree)
    removed.delete(id)
    return tree?.conversation
  }

  function change(
    id: ConversationId,
    fields: Partial<Conversation>,
    messages?: readonly Message[],
  ) {
    const before = treeOf(id)
    const conversation = { ...before.conversation, ...fields }
    trees.set(id, { ...before, conversation, messages: messages ?? before.messages })
    topic.tell({ type: 'changed', conversation })
    return conversation
  }

  function begin(
    conversationId: ConversationId,
    question: Message,
    model: ModelRef,
    fields: Partial<Message> = {},
  ) {
    const answer = anAnswer({
      ...fields,
      conversationId,
      parentId: question.id,
      model,
      modelLabel: accounts.labelOf(model),
      createdAt: time(),
    })
    const turn: Turn = { id: anId(), topic: createTopic(), message: answer, seq: 0 }
    turns.set(turn.id, turn)
    const known = treeOf(conversationId).messages.filter(({ id }) => id !== question.id)
    const now = { activeLeafId: answer.id, updatedAt: time(), model }
    change(conversationId, now, [...known, question, answer])
    return { turnId: turn.id, conversationId, userMessageId: question.id, answerId: answer.id }
  }

  function newest(): Turn {
    const turn = [...turns.values()].at(-1)
    if (!turn) throw new Error('No turn was started')
    return turn
  }

  /** What arrives from the provider, in the newest turn. */
  function arrive(event: StreamEvent): void {
    const turn = newest()
    turn.seq += 1
    turn.message = foldTurn(turn.message, event)
    const { conversationId, id } = turn.message
    if (event.type === 'ended') {
      turns.delete(turn.id)
      const messages = treeOf(conversationId).messages
      change(
        conversationId,
        {},
        messages.map((one) => (one.id === id ? turn.message : one)),
      )
    }
    turn.topic.tell({ ...event, seq: turn.seq })
  }

  function newConversation(text: string): ConversationId {
    const conversation = aConversation({ title: text.slice(0, 40), createdAt: time() })
    trees.set(conversation.id, { conversation, messages: [], marks: [] })
    topic.tell({ type: 'changed', conversation })
    return conversation.id
  }

  /** At the tip of the branch that is shown, unless the message that it follows is named. */
  function start(input: SentMessage): ReturnType<typeof begin> {
    const conversationId = input.conversationId ?? newConversation(input.text)
    const parentId = input.parentId ?? treeOf(conversationId).conversation.activeLeafId
    const question = aMessage({
      conversationId,
      ...(parentId && { parentId }),
      parts: [aPart(input.text)],
      createdAt: time(),
    })
    return begin(conversationId, question, input.model)
  }

  function mark(id: ConversationId, marks: readonly MessageMark[]): Conversation {
    const tree = treeOf(id)
    const others = tree.marks.filter(
      (one) => !marks.some(({ messageId }) => messageId === one.messageId),
    )
    trees.set(id, { ...tree, marks: [...others, ...marks] })
    return change(id, {})
  }

  const partId = 'text-1' as PartId
  return {
    arrive,
    stream: (text: string): void => {
      if (newest().message.parts.length === 0) arrive({ type: 'part.opened', partId, kind: 'text' })
      arrive({ type: 'part.delta', partId, text })
    },
    end: (outcome: Outcome = { state: 'complete' }): void => arrive({ type: 'ended', outcome }),
    conversations: () => [...trees.values()].map((tree) => tree.conversation),
    treeOf,
    change,
    mark,
    messages: (id: ConversationId) => treeOf(id).messages,
    marks: (id: ConversationId) => treeOf(id).marks,
    drafts,
    start,
    newConversation,
    isTipRunning: (id: ConversationId): boolean => {
      const tip = treeOf(id).conversation.activeLeafId
      return [...turns.values()].some(({ message }) => message.id === tip)
    },
    /** Whether it had no message, and is gone. */
    removeIfEmpty: (id: ConversationId): boolean => {
      if (treeOf(id).messages.length > 0) return false
      trees.delete(id)
      topic.tell({ type: 'removed', conversationId: id })
      return true
    },

    folders: organising.folders,
    procedures: (os: Implementer) => ({
      ...organising.procedures(os),
      conversations: {
        watchList: os.conversations.watchList.handler(({ signal }) =>
          topic.watch(
            [
              {
                type: 'snapshot',
                conversations: [...trees.values()].map((tree) => tree.conversation),
              },
            ],
            signal,
          ),
        ),
        ...servedReading(os, { treeOf, change }),
        rename: os.conversations.rename.handler(({ input }) =>
          change(input.conversationId, { title: input.title }),
        ),
        setPinned: os.conversations.setPinned.handler(({ input }) =>
          change(input.conversationId, { pinned: input.pinned }),
        ),
        setModel: os.conversations.setModel.handler(({ input }) =>
          change(input.conversationId, { model: input.model }),
        ),
        setSystemPrompt: os.conversations.setSystemPrompt.handler(({ input }) =>
          change(input.conversationId, { systemPrompt: input.systemPrompt }),
        ),
        markMessages: os.conversations.markMessages.handler(({ input }) =>
          mark(input.conversationId, input.marks),
        ),
        setContext: os.conversations.setContext.handler(({ input }) => {
          const { conversationId, messageIds, context } = input
          const before = treeOf(conversationId).marks
          const marks = messageIds.map((messageId) =>
            Object.assign(
              {},
              before.find((one) => one.messageId === messageId),
              {
                messageId,
                context,
              },
            ),
          )
          return mark(conversationId, marks)
        }),
        remove: os.conversations.remove.handler(({ input: { conversationId } }) => {
          bin(conversationId)
          topic.tell({ type: 'removed', conversationId })
        }),
        restore: os.conversations.restore.handler(({ input: { conversationId }, errors }) => {
          if (!unbin(conversationId)) throw errors['conversation.notFound']({ data: {} })
          return change(conversationId, {})
        }),
        ...organising.conversations(os),
      },
      drafts: {
        read: os.drafts.read.handler(({ input }) => ({
          text: drafts.get(input.conversationId ?? '') ?? '',
          attachments: attachedTo.get(input.conversationId ?? '') ?? [],
        })),
        history: os.drafts.history.handler(({ input }) => ({
          texts: [...trees.values()]
            .toSorted((a) => (a.conversation.id === input.conversationId ? -1 : 1))
            .flatMap(({ messages }) => messages.filter(({ role }) => role === 'user').toReversed())
            .map((message) => messageText(message)),
        })),
        save: os.drafts.save.handler(({ input }) => {
          drafts.set(input.conversationId ?? '', input.text)
          attachedTo.set(input.conversationId ?? '', input.attachments ?? [])
        }),
      },
      turns: {
        start: os.turns.start.handler(({ input }) => start(input)),
        regenerate: os.turns.regenerate.handler(({ input, errors }) => {
          const { messages } = treeOf(input.conversationId)
          const answer = messages.find(({ id }) => id === input.answerId)
          const question = messages.find(({ id }) => id === answer?.parentId)
          if (!question) throw errors['conversation.messageNotFound']({ data: {} })
          return begin(input.conversationId, question, input.model)
        }),
        continue: os.turns.continue.handler(({ input, errors }) => {
          const { messages } = treeOf(input.conversationId)
          const answer = messages.find(({ id }) => id === input.answerId)
          const question = messages.find(({ id }) => id === answer?.parentId)
          if (!answer || !question) throw errors['conversation.messageNotFound']({ data: {} })
          const begun = { parts: answer.parts, continuedFrom: answer.id }
          return begin(input.conversationId, question, input.model, begun)
        }),
        edit: os.turns.edit.handler(({ input, errors }) => {
          const { conversationId, text, model } = input
          const message = treeOf(conversationId).messages.find(({ id }) => id === input.messageId)
          if (!message) throw errors['conversation.messageNotFound']({ data: {} })
          const edit = { id: anId<Message['id']>(), conversationId, text, now: time() }
          return begin(conversationId, editedVersion(message, edit), model)
        }),
        ask: os.turns.ask.handler(({ input, errors }) => {
          const { messages } = treeOf(input.conversationId)
          const question = messages.find(({ id }) => id === input.messageId)
          if (!question) throw errors['conversation.messageNotFound']({ data: {} })
          return begin(input.conversationId, question, input.model)
        }),
        watch: os.turns.watch.handler(async function* ({ input, signal, errors }) {
          const turn = turns.get(input.turnId)
          if (!turn) throw errors['turn.notFound']({ data: {} })
          const snapshot = { type: 'snapshot', message: turn.message, seq: turn.seq } as const
          for await (const event of turn.topic.watch([snapshot], signal)) {
            yield event
            if (event.type === 'ended') return
          }
        }),
        stop: os.turns.stop.handler(() =>
          arrive({ type: 'ended', outcome: { state: 'cancelled' } }),
        ),
        running: os.turns.running.handler(() => ({
          turns: [...turns.values()].map(({ id, message }) => ({
            turnId: id,
            answerId: message.id,
            conversationId: message.conversationId,
          })),
        })),
      },
    }),
  }
}
