import { unpackPath } from '../../shared/logic/packed-path.ts'
import type { Conversation } from '../../shared/model/conversation.ts'
import type { ConversationId, MessageId } from '../../shared/model/ids.ts'
import type { Message } from '../../shared/model/message.ts'
import type { PathStretch, ReadMessages } from '../../shared/model/opened-conversation.ts'
import type { ReadingPlace } from '../../shared/model/reading-place.ts'
import type { Client } from './client.ts'
import { joined, withKnownAbove } from './conversation-path.ts'
import { noPages, withOld, withPage, type ReadPages } from './conversation-pages.ts'
import { faultFromError } from './fault-from-error.ts'
import { createReload } from './query.ts'
import { createPlaceKeeper } from './place-keeper.ts'
import { createCell, type Loaded, type Source } from './source.ts'

/** A conversation as far as it is here: the branch on show by its ids, and some of its messages. */
export interface ShownConversation extends ReadPages {
  readonly conversation: Conversation
  /** To the leaf: from the first message, or for a moment after the opening, from further below. */
  readonly path: readonly MessageId[]
  /** About how long each message of the path is, in bytes. */
  readonly sizes: readonly number[]
  /** Where the reader was when it was opened. */
  readonly place?: ReadingPlace
}

export interface ConversationWindow extends Source<Loaded<ShownConversation>> {
  /** Settles when an answer that was asked for after this call has arrived, or failed. */
  readonly reload: () => Promise<void>
  /** The messages to have at hand, in place of those that were wanted before; reads what lacks. */
  readonly want: (messageIds: readonly MessageId[]) => void
  /** Has one more at hand, until the returned function is called. */
  readonly hold: (messageId: MessageId) => () => void
  /** What is read next is to have this message, which may not be on the path yet. */
  readonly aim: (messageId: MessageId) => void
  /** Where the reader was last, of what this window knows. */
  readonly place: () => ReadingPlace | undefined
  /** Keeps where the reader is, on disk a moment later. */
  readonly keepPlace: (place: ReadingPlace) => void
  readonly flushPlace: () => void
}

/** So many are read at once. */
const pageMessages = 200

/** More than these are let go of when they are not wanted any more. */
const keptMessages = 400

export function createConversationWindow(
  client: Client,
  conversationId: ConversationId,
  onRead: (messages: readonly Message[]) => Promise<void>,
): ConversationWindow {
  const cell = createShownCell(() => void first())
  const { shown, show } = cell
  const { reload, first } = createReload(open)
  const wanted = createWanted()
  const reader = createPageReader(client, conversationId, (page) => {
    show((now) => pruned(withPage(now, page), wanted.all()))
  })
  let aimed: MessageId | undefined

  async function open(): Promise<void> {
    try {
      const around = aimed ?? wanted.middle()
      const where = around === undefined ? {} : { around }
      const opened = unpackPath(await client.conversations.open({ conversationId, ...where }))
      await onRead(opened.messages)
      const { conversation, place } = opened
      const before = shown()
      const fresh = withPage(noPages, opened)
      // What is on show stays there until it was read again.
      const pages = withOld(fresh, before ?? noPages, wanted.all())
      const stretch = withKnownAbove(opened, before)
      const value = { conversation, ...stretch, ...pages, ...(place && { place }) }
      cell.write({ state: 'ready', value })
      reader.read([...wanted.all()].filter((id) => !fresh.messages.has(id)))
      const above = await readAbove(client, conversationId, shown())
      if (above) show((now) => ({ ...now, ...joined(above, now) }))
    } catch (error) {
      cell.write({ state: 'failed', fault: faultFromError(error) })
    }
  }

  function readLacking(messageIds: readonly MessageId[]): void {
    const here = shown()?.messages
    if (here) reader.read(messageIds.filter((id) => !here.has(id)))
  }

  return {
    subscribe: cell.subscribe,
    read: cell.read,
    reload,
    want: (messageIds) => {
      wanted.set(messageIds)
      aimed = undefined
      readLacking(messageIds)
    },
    hold: (messageId) => {
      readLacking([messageId])
      return wanted.hold(messageId)
    },
    aim: (messageId) => {
      aimed = messageId
    },
    ...createPlaceKeeper(client, conversationId),
  }
}

/** A conversation as far as it is here, once there is something of it. */
function createShownCell(onFirst: () => void) {
  const cell = createCell<Loaded<ShownConversation>>({ state: 'loading' }, onFirst)
  const shown = (): ShownConversation | undefined => {
    const loaded = cell.read()
    return loaded.state === 'ready' ? loaded.value : undefined
  }
  return {
    ...cell,
    shown,
    show: (change: (now: ShownConversation) => ShownConversation): void => {
      const now = shown()
      if (now) cell.write({ state: 'ready', value: change(now) })
    },
  }
}

/** The rest of the path, which the first drawing does not wait for. */
async function readAbove(
  client: Client,
  conversationId: ConversationId,
  shown: ShownConversation | undefined,
): Promise<PathStretch | undefined> {
  const messageId = shown?.path[0]
  if (!shown || messageId === undefined) return undefined
  const first = shown.messages.get(messageId)
  // What could not be read may have something above it.
  if (first && first.parentId === undefined) return undefined
  return unpackPath(await client.conversations.readAncestors({ conversationId, messageId }))
}

function pruned(value: ShownConversation, wanted: ReadonlySet<MessageId>): ShownConversation {
  if (value.messages.size <= keptMessages) return value
  const kept = new Set([...wanted, ...value.path.slice(-4)])
  return { ...value, ...withOld(noPages, value, kept) }
}

/** Which messages are to be at hand: a stretch of the path, and single ones. */
function createWanted() {
  const held = new Map<MessageId, number>()
  let stretch: readonly MessageId[] = []
  return {
    set: (messageIds: readonly MessageId[]) => {
      stretch = messageIds
    },
    hold: (messageId: MessageId) => {
      held.set(messageId, (held.get(messageId) ?? 0) + 1)
      return () => {
        const times = (held.get(messageId) ?? 1) - 1
        if (times > 0) held.set(messageId, times)
        else held.delete(messageId)
      }
    },
    middle: () => stretch[Math.floor(stretch.length / 2)],
    all: (): ReadonlySet<MessageId> => new Set([...stretch, ...held.keys()]),
  }
}

/** Reads messages by pages, none of them twice at the same time. */
function createPageReader(
  client: Client,
  conversationId: ConversationId,
  onPage: (page: ReadMessages) => void,
) {
  const asked = new Set<MessageId>()
  async function readPage(messageIds: readonly MessageId[]): Promise<void> {
    for (const id of messageIds) asked.add(id)
    try {
      onPage(await client.conversations.readMessages({ conversationId, messageIds }))
    } catch {
      // They are asked for again when they are wanted again, or when all is read anew.
    } finally {
      for (const id of messageIds) asked.delete(id)
    }
  }
  return {
    read: (messageIds: readonly MessageId[]) => {
      const missing = messageIds.filter((id) => !asked.has(id))
      for (let at = 0; at < missing.length; at += pageMessages) {
        void readPage(missing.slice(at, at + pageMessages))
      }
    },
  }
}
