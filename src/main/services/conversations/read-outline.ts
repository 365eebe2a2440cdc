import { faultError } from '../../../shared/errors/fault.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import {
  runPageSize,
  type Outline,
  type OutlineRun,
  type RunMessage,
} from '../../../shared/model/outline.ts'
import { treeOf } from '../../domain/conversation/branches.ts'
import { foldRuns, runFrom, type Run } from '../../domain/conversation/outline.ts'
import { cleanTitle } from '../../domain/conversation/title.ts'
import type { MessageNode } from '../../ports/branch-store.ts'
import type { Store } from '../../ports/store.ts'

const modelsTold = 3

/**
 * The tree of a conversation, folded to its forks and ends.
 * @throws FaultError `conversation.notFound`
 */
export async function readOutline(store: Store, id: ConversationId): Promise<Outline> {
  const [conversation, nodes] = await Promise.all([store.findConversation(id), store.readNodes(id)])
  if (!conversation || !nodes) throw faultError('conversation.notFound', {})
  const tree = treeOf(nodes)
  const tipId = conversation.activeLeafId
  const runs = foldRuns(tree)
  const excerpts = await excerptsOf(
    store,
    runs.map(({ nodes: [first] }) => first.id),
  )
  const shown = new Set(tree.path(tipId).map((node) => node.id))
  return {
    runs: runs.map((run) => toldRun(run, excerpts, shown)),
    ...(tipId !== undefined && { tipId }),
  }
}

/**
 * A page of the messages of one run, after one of them or from its first on.
 * @throws FaultError `conversation.notFound`, `conversation.messageNotFound`
 */
export async function readRun(
  store: Store,
  id: ConversationId,
  { firstId, afterId }: { readonly firstId: MessageId; readonly afterId?: MessageId | undefined },
): Promise<readonly RunMessage[]> {
  const nodes = await store.readNodes(id)
  if (!nodes) throw faultError('conversation.notFound', {})
  const tree = treeOf(nodes)
  const first = tree.node(firstId)
  if (!first) throw faultError('conversation.messageNotFound', {})
  const run = runFrom(tree, first)
  const from = run.findIndex((node) => node.id === afterId) + 1
  const page = run.slice(from, from + runPageSize)
  const excerpts = await excerptsOf(
    store,
    page.map((node) => node.id),
  )
  return page.map((node) => lineOf(node, excerpts.get(node.id) ?? ''))
}

function lineOf(
  { id, role, state, modelLabel, createdAt }: MessageNode,
  excerpt: string,
): RunMessage {
  const label = modelLabel === undefined ? {} : { modelLabel }
  return { id, role, state, ...label, excerpt, createdAt }
}

function toldRun(
  { nodes, parentId }: Run<MessageNode>,
  excerpts: ReadonlyMap<MessageId, string>,
  shown: ReadonlySet<MessageId>,
): OutlineRun {
  const [first] = nodes
  const last = nodes.at(-1) ?? first
  const models = new Set(nodes.flatMap(({ modelLabel }) => modelLabel ?? []))
  return {
    firstId: first.id,
    lastId: last.id,
    ...(parentId !== undefined && { parentId }),
    messages: nodes.length,
    role: first.role,
    excerpt: excerpts.get(first.id) ?? '',
    ...(first.name !== undefined && { name: first.name }),
    isEdited: first.editedFrom !== undefined,
    lastRole: last.role,
    state: last.state,
    models: [...models].slice(0, modelsTold),
    startedAt: first.createdAt,
    endedAt: last.createdAt,
    shownMessages: nodes.filter(({ id }) => shown.has(id)).length,
  }
}

/** Without the signs by which text is set. */
function lineOfText(text: string): string {
  return cleanTitle(text.replace(/\*\*|__|`+|^\s*(#{1,6}|>|[-*+])\s/gmu, ''))
}

async function excerptsOf(
  store: Store,
  ids: readonly MessageId[],
): Promise<ReadonlyMap<MessageId, string>> {
  const excerpts = await store.readExcerpts(ids)
  return new Map(excerpts.map(({ messageId, text }) => [messageId, lineOfText(text)]))
}
