import type { Implementer } from '../../src/main/api/implementer.ts'
import {
  branchFrom,
  leafWithout,
  partedBranches,
  treeOf,
} from '../../src/main/domain/conversation/branches.ts'
import { editedVersion } from '../../src/main/domain/conversation/edited-version.ts'
import { foldRuns, runFrom, type Run } from '../../src/main/domain/conversation/outline.ts'
import { messageText } from '../../src/shared/logic/message-text.ts'
import type { ConversationId } from '../../src/shared/model/ids.ts'
import type { MessageMark } from '../../src/shared/model/message-mark.ts'
import type { Message } from '../../src/shared/model/message.ts'
import type { OutlineRun, RunMessage } from '../../src/shared/model/outline.ts'
import { aConversation } from '../build/a-conversation.ts'
import { anId } from '../build/build-id.ts'
import type { Library } from './served-library.ts'

/** The branches of the library's trees; a removed one is kept until it is put back. */
export function createServedBranches(library: Library) {
  const removed = new Map<string, readonly Message[]>()
  const nodesOf = (id: ConversationId) => treeOf(library.messages(id))

  const reading = (os: Implementer) => ({
    count: os.branches.count.handler(({ input: { conversationId } }) => {
      const tree = nodesOf(conversationId)
      return library.messages(conversationId).filter(({ id }) => tree.children(id).length === 0)
        .length
    }),
    outline: os.branches.outline.handler(({ input: { conversationId } }) => {
      const { conversation, marks } = library.treeOf(conversationId)
      const tree = nodesOf(conversationId)
      const tipId = conversation.activeLeafId
      const shown = new Set(tree.path(tipId).map(({ id }) => id))
      const runs = foldRuns(tree).map((run) => runOf(run, marks, shown))
      return { runs, ...(tipId && { tipId }) }
    }),
    readRun: os.branches.readRun.handler(({ input, errors }) => {
      const tree = nodesOf(input.conversationId)
      const first = tree.node(input.firstId)
      if (!first) throw errors['conversation.messageNotFound']({ data: {} })
      const run = runFrom(tree, first)
      return run.slice(run.findIndex(({ id }) => id === input.afterId) + 1).map(lineOf)
    }),
    compare: os.branches.compare.handler(({ input, errors }) => {
      const tree = nodesOf(input.conversationId)
      const [one, other] = input.messageIds.map((id) => tree.node(id))
      if (!one || !other) throw errors['conversation.messageNotFound']({ data: {} })
      const [left, right] =
        input.extent === 'message'
          ? [[one], [other]]
          : partedBranches(tree, [tree.newestLeaf(one).id, tree.newestLeaf(other).id])
      return { left: sideOf(left), right: sideOf(right) }
    }),
  })

  const writing = (os: Implementer) => ({
    name: os.branches.name.handler(({ input: { conversationId, messageId, name } }) => {
      const { name: _, ...rest } = library
        .marks(conversationId)
        .find((mark) => mark.messageId === messageId) ?? { messageId }
      return library.mark(conversationId, [{ ...rest, ...(name !== '' && { name }) }])
    }),
    saveVersion: os.branches.saveVersion.handler(({ input, errors }) => {
      const { conversationId, text } = input
      const message = nodesOf(conversationId).node(input.messageId)
      if (!message) throw errors['conversation.messageNotFound']({ data: {} })
      const edit = { id: anId<Message['id']>(), conversationId, text, now: message.createdAt }
      const version = editedVersion(message, edit)
      const messages = [...library.messages(conversationId), version]
      library.change(conversationId, { activeLeafId: version.id }, messages)
      return { messageId: version.id }
    }),
    copy: os.branches.copy.handler(({ input: { conversationId, messageId, title } }) => {
      const id = library.newConversation(title)
      const path = nodesOf(conversationId).path(messageId)
      const messages = path.map((message) => inConversation(message, id))
      return library.change(
        id,
        { ...aConversation({ id, title }), activeLeafId: messageId },
        messages,
      )
    }),
    remove: os.branches.remove.handler(({ input: { conversationId, messageId }, errors }) => {
      const tree = nodesOf(conversationId)
      const { activeLeafId } = library.treeOf(conversationId).conversation
      const leafId = leafWithout(tree, messageId, activeLeafId)
      if (!leafId) throw errors['conversation.lastBranch']({ data: {} })
      const branch = branchFrom(tree, messageId)
      const all = library.messages(conversationId)
      removed.set(
        messageId,
        all.filter(({ id }) => branch.has(id)),
      )
      const messages = all.filter(({ id }) => !branch.has(id))
      return library.change(conversationId, { activeLeafId: leafId }, messages)
    }),
    restore: os.branches.restore.handler(({ input, errors }) => {
      const { conversationId, messageId, tipId } = input
      const back = removed.get(messageId)
      if (!back) throw errors['conversation.messageNotFound']({ data: {} })
      removed.delete(messageId)
      const messages = [...library.messages(conversationId), ...back]
      return library.change(conversationId, tipId ? { activeLeafId: tipId } : {}, messages)
    }),
  })
  return { procedures: (os: Implementer) => ({ branches: { ...reading(os), ...writing(os) } }) }
}

function sideOf(messages: readonly Message[]) {
  return {
    messages: messages.map(textOf),
    leftOut: 0,
  }
}

function runOf(
  { nodes, parentId }: Run<Message>,
  marks: readonly MessageMark[],
  shown: ReadonlySet<Message['id']>,
): OutlineRun {
  const [first] = nodes
  const last = nodes.at(-1) ?? first
  const name = marks.find(({ messageId }) => messageId === first.id)?.name
  return {
    firstId: first.id,
    lastId: last.id,
    ...(parentId && { parentId }),
    messages: nodes.length,
    role: first.role,
    excerpt: messageText(first).slice(0, 200),
    ...(name !== undefined && { name }),
    isEdited: first.editedFrom !== undefined,
    lastRole: last.role,
    state: last.state,
    models: [...new Set(nodes.flatMap(({ modelLabel }) => modelLabel ?? []))],
    startedAt: first.createdAt,
    endedAt: last.createdAt,
    shownMessages: nodes.filter(({ id }) => shown.has(id)).length,
  }
}

function lineOf({ id, role, state, modelLabel, createdAt, parts }: Message): RunMessage {
  const label = modelLabel === undefined ? {} : { modelLabel }
  return { id, role, state, ...label, excerpt: messageText({ parts }), createdAt }
}

function textOf({ id, role, state, modelLabel, editedFrom, createdAt, parts }: Message) {
  const label = modelLabel === undefined ? {} : { modelLabel }
  const isEdited = editedFrom !== undefined
  return { id, role, state, ...label, isEdited, text: messageText({ parts }), createdAt }
}

function inConversation(message: Message, conversationId: ConversationId): Message {
  return { ...message, conversationId }
}
