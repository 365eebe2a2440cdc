import type { MessageId } from '../../shared/model/ids.ts'
import type { MessageMark } from '../../shared/model/message-mark.ts'
import type { Message } from '../../shared/model/message.ts'
import type { MessageVersions, ReadMessages } from '../../shared/model/opened-conversation.ts'

/** The messages of a conversation that are here, and what stands beside them. */
export interface ReadPages {
  readonly messages: ReadonlyMap<MessageId, Message>
  readonly versions: ReadonlyMap<MessageId, MessageVersions>
  readonly marks: ReadonlyMap<MessageId, MessageMark>
}

export const noPages: ReadPages = { messages: new Map(), versions: new Map(), marks: new Map() }

/** With what was read anew. */
export function withPage<T extends ReadPages>(before: T, page: ReadMessages): T {
  const ids = page.messages.map(({ id }) => id)
  return {
    ...before,
    messages: replaced(before.messages, ids, page.messages, ({ id }) => id),
    versions: replaced(before.versions, ids, page.versions, ({ messageId }) => messageId),
    marks: replaced(before.marks, ids, page.marks, ({ messageId }) => messageId),
  }
}

/** What stood beside these messages is gone, unless it was read again. */
function replaced<T>(
  before: ReadonlyMap<MessageId, T>,
  ids: readonly MessageId[],
  read: readonly T[],
  idOf: (one: T) => MessageId,
): ReadonlyMap<MessageId, T> {
  const after = new Map(before)
  for (const id of ids) after.delete(id)
  for (const one of read) after.set(idOf(one), one)
  return after
}

/** The same with what is older of some messages, where there is nothing newer. */
export function withOld(fresh: ReadPages, old: ReadPages, ids: ReadonlySet<MessageId>): ReadPages {
  const lacking = [...ids].filter((id) => !fresh.messages.has(id) && old.messages.has(id))
  const pick = <T>(from: ReadonlyMap<MessageId, T>): readonly T[] =>
    lacking.flatMap((id) => from.get(id) ?? [])
  return withPage(fresh, {
    messages: pick(old.messages),
    versions: pick(old.versions),
    marks: pick(old.marks),
  })
}
