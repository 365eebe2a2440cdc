import { faultError } from '../../../shared/errors/fault.ts'
import { activePath } from '../../../shared/logic/active-path.ts'
import type { ConversationTree } from '../../../shared/model/conversation.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import type { MessageMark } from '../../../shared/model/message-mark.ts'
import type { Message, Role } from '../../../shared/model/message.ts'
import { promptImages, promptText, type PromptImage } from '../../domain/turn/prompt.ts'
import type { TokenizerName } from '../../domain/turn/tokenizer-of.ts'
import type { Store } from '../../ports/store.ts'
import { eachPage } from '../each-page.ts'
import type { MessageCounts } from './message-counts.ts'

/** A branch without its texts, so that it can be kept while its conversation is open. */
export interface BranchDigest {
  readonly entries: readonly DigestEntry[]
  readonly isExact: boolean
}

interface MeasuredPath {
  readonly path: readonly Message[]
  readonly entries: readonly MeasuredEntry[]
  readonly isExact: boolean
}

/** A message as it counts. */
export interface MeasuredEntry {
  readonly id: MessageId
  readonly role: Role
  /** Of its text alone, as counted. */
  readonly tokens: number
  /** Beside it; what they count as is by the model. */
  readonly images: readonly PromptImage[]
  readonly mark: MessageMark['context'] | undefined
}

/** The same as it is shown in a list. */
export interface DigestEntry extends MeasuredEntry {
  readonly words: string
}

interface Branch {
  readonly conversationId: ConversationId
  /** Its last message. */
  readonly leafId: MessageId
  readonly tokenizer: TokenizerName
}

/** The branches that are looked at, each read and counted only once until it changes. */
export interface BranchDigests {
  /** @throws FaultError `conversation.notFound`, `conversation.messageNotFound` */
  readonly read: (branch: Branch) => Promise<BranchDigest>
  /** To be told of every change to a conversation. */
  readonly forget: (id: ConversationId) => void
}

/** Two windows, each with a conversation and the one before it. */
const keptDigests = 4

export function createBranchDigests(parts: {
  readonly store: Pick<Store, 'readAncestors' | 'readMarks' | 'readMessages'>
  readonly counts: MessageCounts
}): BranchDigests {
  const { store, counts } = parts
  const digests = new Map<
    string,
    { readonly branch: Branch; readonly digest: Promise<BranchDigest> }
  >()

  async function digest({ conversationId, leafId, tokenizer }: Branch): Promise<BranchDigest> {
    const above = await store.readAncestors(conversationId, leafId)
    if (!above) throw faultError('conversation.notFound', {})
    const marks = (await store.readMarks(conversationId)) ?? []
    let isExact = true
    // By pages, each let go of before the next one: a branch may be years long.
    const entries = await eachPage([...above.path, leafId], async (ids) => {
      const { messages = [] } = (await store.readMessages(conversationId, ids)) ?? {}
      const page = await digestMessages(counts, { messages, marks, tokenizer })
      isExact &&= page.isExact
      return page.entries.map((entry, index) => wordedEntry(entry, messages[index]))
    })
    if (entries.at(-1)?.id !== leafId) throw faultError('conversation.messageNotFound', {})
    return { entries, isExact }
  }

  return {
    read: (branch) => {
      const key = `${branch.conversationId} ${branch.leafId} ${branch.tokenizer}`
      const known = digests.get(key) ?? { branch, digest: digest(branch) }
      digests.delete(key)
      digests.set(key, known)
      known.digest.catch(() => digests.delete(key))
      const [oldest] = digests.keys()
      if (digests.size > keptDigests && oldest !== undefined) digests.delete(oldest)
      return known.digest
    },
    forget: (id) => {
      for (const [key, { branch }] of digests) if (branch.conversationId === id) digests.delete(key)
    },
  }
}

/**
 * Finds a branch and counts it.
 * @throws FaultError `conversation.messageNotFound`
 */
export async function digestBranch(
  counts: MessageCounts,
  branch: {
    readonly tree: ConversationTree
    readonly leafId: MessageId
    readonly tokenizer: TokenizerName
  },
): Promise<MeasuredPath> {
  const { tree, leafId, tokenizer } = branch
  const path = activePath(tree.messages, leafId)
  if (path.length === 0) throw faultError('conversation.messageNotFound', {})
  const { marks } = tree
  return { path, ...(await digestMessages(counts, { messages: path, marks, tokenizer })) }
}

interface MarkedMessages {
  readonly messages: readonly Message[]
  readonly marks: readonly MessageMark[]
  readonly tokenizer: TokenizerName
}

async function digestMessages(
  counts: MessageCounts,
  { messages, marks, tokenizer }: MarkedMessages,
): Promise<Omit<MeasuredPath, 'path'>> {
  const markOf = new Map(marks.map(({ messageId, context }) => [messageId, context]))
  const { tokens, isExact } = await counts.ofMessages(tokenizer, messages)
  const entries = messages.map((message, index) => ({
    id: message.id,
    role: message.role,
    tokens: tokens[index] ?? 0,
    images: promptImages(message),
    mark: markOf.get(message.id),
  }))
  return { entries, isExact }
}

function wordedEntry(
  { id, role, tokens, images, mark }: MeasuredEntry,
  message: Message | undefined,
): DigestEntry {
  return { id, role, tokens, images, mark, words: message ? firstWords(promptText(message)) : '' }
}

const wordsChars = 90

/** On one line, short enough for a list, and without the marks that make a heading or a list. */
function firstWords(text: string): string {
  const line = text
    .slice(0, 4 * wordsChars)
    .replace(/\s+/g, ' ')
    .replace(/^[\s#>*_`-]+/, '')
    .trimEnd()
  return line.length <= wordsChars ? line : `${line.slice(0, wordsChars - 1).trimEnd()}…`
}
