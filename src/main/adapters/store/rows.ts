import { z } from 'zod'
import type { Fault } from '../../../shared/errors/fault.ts'
import { conversationSchema, type Conversation } from '../../../shared/model/conversation.ts'
import { folderIdSchema, messageIdSchema } from '../../../shared/model/ids.ts'
import { messageSchema, messageStateSchema, type Message } from '../../../shared/model/message.ts'
import { modelRefSchema } from '../../../shared/model/model-info.ts'
import { partHeadSchema, partSchema, type Part, type PartHead } from '../../../shared/model/part.ts'
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
  readonly archived: number | null
  readonly folder: string | null
  /** A JSON array of strings. */
  readonly tags: string
  readonly active_leaf: string | null
  readonly settings: string
}

export interface MessageRow {
  readonly id: string
  readonly conversation: string
  readonly parent: string | null
  readonly continued_from: string | null
  readonly edited_from: string | null
  readonly role: string
  readonly state: string
  readonly provider: string | null
  readonly model: string | null
  readonly model_label: string | null
  readonly parts: string
  readonly usage: string | null
  readonly cost_micro_usd: number | null
  readonly saved_micro_usd: number | null
  readonly left_out_messages: number | null
  readonly time_to_first_token_ms: number | null
  readonly fault: string | null
  readonly created: number
}

export interface DeltaRow {
  readonly message: string
  readonly part: string
  readonly kind: string
  /** JSON of what the kind alone does not say. */
  readonly head: string | null
  /** A JSON string. */
  readonly text: string
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
  /** What is known of a streamed part, as far as it can be read; else it is text. */
  readonly partHead: (row: DeltaRow) => PartHead
  /** Any other row, whole or not at all. */
  readonly parsed: <Model>(
    schema: z.ZodType<Model>,
    row: RowIdentity,
    fields: unknown,
  ) => Model | undefined
}

/** Names a row in the log. */
interface RowIdentity {
  readonly table: string
  readonly id: string
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
    const row = `${table} ${id}`
    if (told.has(row)) return
    told.add(row)
    note('store.rowUnreadable', { table, id })
  }
  const parsed: RowReader['parsed'] = (schema, { table, id }, fields) => {
    const { success, data } = schema.safeParse(fields)
    if (!success) tell(table, id)
    return data
  }

  return {
    conversation: (row) => {
      const whole = conversationFields(row)
      const parsed = conversationSchema.safeParse(whole)
      if (parsed.success) return parsed.data
      tell('conversation', row.id)
      return conversationSchema.safeParse(readableFields(whole)).data
    },
    message: (row) => {
      const parsed = messageSchema.safeParse(messageFields(row))
      if (parsed.success) return parsed.data
      tell('message', row.id)
      return messageSchema.safeParse(salvaged(row, unreadable)).data
    },
    providerAccount: (row) => {
      const identity = { table: 'provider_account', id: row.id }
      return parsed(providerAccountSchema, identity, providerAccountFields(row))
    },
    partHead: (row) => {
      const identity = { table: 'message_delta', id: row.message }
      const head = parsed(partHeadSchema, identity, partHeadFields(row))
      return head ?? partHeadSchema.safeParse({ kind: row.kind }).data ?? { kind: 'text' }
    },
    parsed,
  }
}

function conversationFields(row: ConversationRow) {
  const { model, systemPrompt } = knownSettings.safeParse(jsonOf(row.settings)).data ?? {}
  return {
    id: row.id,
    title: row.title,
    createdAt: row.created,
    updatedAt: row.updated,
    pinned: row.pinned !== 0,
    archived: row.archived !== null,
    ...(row.folder !== null && { folderId: row.folder }),
    tags: jsonOf(row.tags),
    ...(row.active_leaf !== null && { activeLeafId: row.active_leaf }),
    ...(model !== undefined && { model }),
    ...(systemPrompt !== undefined && { systemPrompt }),
  }
}

/** Settings that this version does not know are left out. */
const knownSettings = z.object({ model: z.unknown(), systemPrompt: z.unknown() }).partial()

/** Without the fields that can be done without and can't be read. */
function readableFields(whole: ReturnType<typeof conversationFields>) {
  const { activeLeafId, model, systemPrompt, folderId, tags, ...identity } = whole
  return {
    ...identity,
    folderId: folderIdSchema.safeParse(folderId).data,
    tags: conversationSchema.unwrap().shape.tags.safeParse(tags).data ?? [],
    activeLeafId: messageIdSchema.safeParse(activeLeafId).data,
    model: modelRefSchema.safeParse(model).data,
    systemPrompt: z.string().safeParse(systemPrompt).data,
  }
}

function messageFields(row: MessageRow) {
  return {
    ...messageIdentity(row),
    state: row.state,
    parts: jsonOf(row.parts),
    ...(row.provider !== null && {
      model: { providerId: row.provider, modelId: row.model },
    }),
    ...(row.model_label !== null && { modelLabel: row.model_label }),
    ...(row.usage !== null && { usage: jsonOf(row.usage) }),
    ...(row.cost_micro_usd !== null && { costMicroUsd: row.cost_micro_usd }),
    ...(row.saved_micro_usd !== null && { savedMicroUsd: row.saved_micro_usd }),
    ...(row.left_out_messages !== null && { leftOutMessages: row.left_out_messages }),
    ...(row.time_to_first_token_ms !== null && {
      timeToFirstTokenMs: row.time_to_first_token_ms,
    }),
    ...(row.fault !== null && { fault: jsonOf(row.fault) }),
  }
}

function messageIdentity(row: MessageRow) {
  return {
    id: row.id,
    conversationId: row.conversation,
    ...(row.parent !== null && { parentId: row.parent }),
    ...(row.continued_from !== null && { continuedFrom: row.continued_from }),
    ...(row.edited_from !== null && { editedFrom: row.edited_from }),
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
    parts: readableParts(jsonOf(row.parts)),
    fault,
  }
}

function readableParts(parts: unknown): readonly Part[] {
  const list = z.array(z.unknown()).safeParse(parts).data ?? []
  return list.flatMap((part) => partSchema.safeParse(part).data ?? [])
}

function partHeadFields({ kind, head }: DeltaRow) {
  const known = head === null ? undefined : jsonOf(head)
  return typeof known === 'object' ? { ...known, kind } : { kind }
}

const accountSettingsSchema = z.object({ keepAlive: keepAliveSchema.optional().catch(undefined) })

function providerAccountFields(row: ProviderAccountRow) {
  const settings = accountSettingsSchema.safeParse(jsonOf(row.settings)).data
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    ...(row.base_url !== null && { baseUrl: row.base_url }),
    ...(row.key_ref !== null && { keyRef: row.key_ref }),
    models: jsonOf(row.models),
    ...(settings?.keepAlive !== undefined && { keepAlive: settings.keepAlive }),
    createdAt: row.created,
  }
}

/** `undefined` for what is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
