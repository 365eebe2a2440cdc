import { z } from 'zod'
import type { Fault } from '../../../shared/errors/fault.ts'
import { conversationSchema, type Conversation } from '../../../shared/model/conversation.ts'
import { messageSchema, messageStateSchema, type Message } from '../../../shared/model/message.ts'
import { partSchema, type Part } from '../../../shared/model/part.ts'
import {
  keepAliveSchema,
  providerAccountSchema,
  type ProviderAccount,
} from '../../../shared/model/provider.ts'
import type { Note } from './store-protocol.ts'

export interface ConversationRow {
  readonly id: string
  readonly title: string
  readonly created: number
  readonly updated: number
  readonly pinned: number
  readonly active_leaf: string | null
  readonly settings: string
}

export interface MessageRow {
  readonly id: string
  readonly conversation: string
  readonly parent: string | null
  readonly continued_from: string | null
  readonly role: string
  readonly state: string
  readonly provider: string | null
  readonly model: string | null
  readonly model_label: string | null
  readonly parts: string
  readonly usage: string | null
  readonly cost_micro_usd: number | null
  readonly time_to_first_token_ms: number | null
  readonly fault: string | null
  readonly created: number
}

export interface ProviderAccountRow {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly base_url: string | null
  readonly key_ref: string | null
  readonly models: string
  readonly settings: string
  readonly created: number
}

/** Turns rows into the model; `undefined` for a row that has not even an identity. */
export interface RowReader {
  readonly conversation: (row: ConversationRow) => Conversation | undefined
  readonly message: (row: MessageRow) => Message | undefined
  readonly providerAccount: (row: ProviderAccountRow) => ProviderAccount | undefined
}

interface RowReaderOptions {
  /** What a message that can't be read whole says of itself. */
  readonly unreadable: Fault
  readonly note: Note
}

/**
 * Every row is parsed, which is cheap, so that one damaged row never makes a whole
 * conversation unreadable: what can be read of it is kept, and the log tells.
 */
export function createRowReader({ unreadable, note }: RowReaderOptions): RowReader {
  const told = new Set<string>()
  const tell = (table: string, id: string): void => {
    if (told.has(id)) return
    told.add(id)
    note('store.rowUnreadable', { table, id })
  }

  return {
    conversation: (row) => {
      const whole = conversationFields(row)
      const parsed = conversationSchema.safeParse(whole)
      if (parsed.success) return parsed.data
      tell('conversation', row.id)
      const { activeLeafId: _leaf, model: _model, ...identity } = whole
      return conversationSchema.safeParse(identity).data
    },
    message: (row) => {
      const parsed = messageSchema.safeParse(messageFields(row))
      if (parsed.success) return parsed.data
      tell('message', row.id)
      return messageSchema.safeParse(salvaged(row, unreadable)).data
    },
    providerAccount: (row) => {
      const parsed = providerAccountSchema.safeParse(providerAccountFields(row))
      if (!parsed.success) tell('provider_account', row.id)
      return parsed.data
    },
  }
}

function conversationFields(row: ConversationRow) {
  const settings = json(row.settings)
  const model = settings && typeof settings === 'object' && 'model' in settings && settings.model
  return {
    id: row.id,
    title: row.title,
    createdAt: row.created,
    updatedAt: row.updated,
    pinned: row.pinned !== 0,
    ...(row.active_leaf !== null && { activeLeafId: row.active_leaf }),
    ...(model !== false && model !== undefined && { model }),
  }
}

function messageFields(row: MessageRow) {
  return {
    ...messageIdentity(row),
    state: row.state,
    parts: json(row.parts),
    ...(row.provider !== null && {
      model: { providerId: row.provider, modelId: row.model },
    }),
    ...(row.model_label !== null && { modelLabel: row.model_label }),
    ...(row.usage !== null && { usage: json(row.usage) }),
    ...(row.cost_micro_usd !== null && { costMicroUsd: row.cost_micro_usd }),
    ...(row.time_to_first_token_ms !== null && {
      timeToFirstTokenMs: row.time_to_first_token_ms,
    }),
    ...(row.fault !== null && { fault: json(row.fault) }),
  }
}

function messageIdentity(row: MessageRow) {
  return {
    id: row.id,
    conversationId: row.conversation,
    ...(row.parent !== null && { parentId: row.parent }),
    ...(row.continued_from !== null && { continuedFrom: row.continued_from }),
    role: row.role,
    createdAt: row.created,
  }
}

/** The place in the tree and every part that can be read, never as complete. */
function salvaged(row: MessageRow, fault: Fault) {
  const state = messageStateSchema.safeParse(row.state).data
  return {
    ...messageIdentity(row),
    state: state === undefined || state === 'complete' ? 'failed' : state,
    parts: readableParts(json(row.parts)),
    fault,
  }
}

function readableParts(parts: unknown): readonly Part[] {
  const list = z.array(z.unknown()).safeParse(parts).data ?? []
  return list.flatMap((part) => partSchema.safeParse(part).data ?? [])
}

const accountSettingsSchema = z.object({ keepAlive: keepAliveSchema.optional().catch(undefined) })

function providerAccountFields(row: ProviderAccountRow) {
  const settings = accountSettingsSchema.safeParse(json(row.settings)).data
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    ...(row.base_url !== null && { baseUrl: row.base_url }),
    ...(row.key_ref !== null && { keyRef: row.key_ref }),
    models: json(row.models),
    ...(settings?.keepAlive !== undefined && { keepAlive: settings.keepAlive }),
    createdAt: row.created,
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
