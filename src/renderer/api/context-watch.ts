import type { Fault } from '../../shared/errors/fault.ts'
import type { ContextView } from '../../shared/model/context-view.ts'
import type { Draft } from '../../shared/model/draft.ts'
import type { ConversationId, MessageId } from '../../shared/model/ids.ts'
import type { ModelRef } from '../../shared/model/model-info.ts'
import { after } from '../system/clock.ts'
import type { Client } from './client.ts'
import { faultFromError } from './fault-from-error.ts'
import { createCell, type Source } from './source.ts'

/** Where the next message goes. */
export interface ContextTarget {
  readonly conversationId: ConversationId | undefined
  readonly parentId: MessageId | undefined
  readonly model: ModelRef
}

export interface ContextState {
  /** Of what was written a moment ago; absent until the first one has come. */
  readonly view?: ContextView
  /** Files are part of it. */
  readonly hasFiles?: boolean
  /** Why there is no newer one. */
  readonly fault?: Fault
}

/** What the next request would hold, kept up to date as the user writes. */
export interface ContextWatch extends Source<ContextState> {
  /** Nothing is asked while there is no model to ask about. */
  readonly aim: (target: ContextTarget | undefined) => void
  /** What is being written. */
  readonly write: (draft: Draft) => void
  /** Lists the messages too, until the returned function is called. */
  readonly list: () => () => void
  /** To be told when the conversation has changed. */
  readonly refresh: (id: ConversationId) => void
}

/** After the last stroke: often enough to be live, and never in the way of the typing. */
const waitMs = 250

/** A long text takes its time to be counted, and is seldom typed. */
const waitMsPerMegabyte = 1_000

const listedMessages = 500

export function createContextWatch(client: Client): ContextWatch {
  const cell = createCell<ContextState>({})
  let target: ContextTarget | undefined
  let draft: Draft = { text: '', attachments: [] }
  let lists = 0
  let cancelWait: (() => void) | undefined
  let isAsking = false
  let isStale = false

  function askSoon(delayMs = waitMs + (draft.text.length / 1_000_000) * waitMsPerMegabyte): void {
    isStale = true
    if (isAsking) return
    cancelWait?.()
    cancelWait = after(delayMs, () => void ask())
  }

  async function ask(): Promise<void> {
    const asked = target
    const written = draft
    isStale = false
    if (!asked) return
    isAsking = true
    try {
      const limit = lists > 0 ? listedMessages : 0
      const view = await client.context.view({ ...placeOf(asked), ...written, limit })
      const hasFiles = written.attachments.length > 0
      if (isSame(asked, target)) cell.write({ view, hasFiles })
    } catch (error) {
      if (isSame(asked, target)) cell.write({ ...cell.read(), fault: faultFromError(error) })
    }
    isAsking = false
    if (isStale) askSoon()
  }

  return {
    subscribe: cell.subscribe,
    read: cell.read,
    aim: (next) => {
      const isElsewhere = next?.conversationId !== target?.conversationId || !next
      target = next
      if (isElsewhere) cell.write({})
      if (next) askSoon(0)
    },
    write: (next) => {
      if (next.text === draft.text && next.attachments === draft.attachments) return
      draft = next
      if (target) askSoon()
    },
    list: () => {
      lists += 1
      if (target) askSoon(0)
      return () => (lists -= 1)
    },
    refresh: (id) => {
      if (id === target?.conversationId) askSoon(0)
    },
  }
}

function placeOf({ conversationId, parentId, model }: ContextTarget) {
  return {
    ...(conversationId !== undefined && { conversationId }),
    ...(parentId !== undefined && { parentId }),
    model,
  }
}

function isSame(asked: ContextTarget, now: ContextTarget | undefined): boolean {
  return (
    asked.conversationId === now?.conversationId &&
    asked.parentId === now?.parentId &&
    asked.model.providerId === now?.model.providerId &&
    asked.model.modelId === now.model.modelId
  )
}
