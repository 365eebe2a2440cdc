import type { Conversation } from '../../shared/model/conversation.ts'
import type { Organising } from '../../shared/model/organising.ts'

/** What is done to conversations, whichever they are. */
export type Change = Omit<Organising, 'conversationIds'>

/**
 * What brings conversations back to how they were before a change: one call for all that were
 * alike. Tags that they had already are not taken away, nor those given that they never had.
 */
export function undoOf(before: readonly Conversation[], change: Change): readonly Organising[] {
  const alike = new Map<string, { readonly back: Change; readonly ids: Conversation['id'][] }>()
  for (const conversation of before) {
    const back = backTo(conversation, change)
    const key = JSON.stringify(back)
    const others = alike.get(key)
    if (others) others.ids.push(conversation.id)
    else alike.set(key, { back, ids: [conversation.id] })
  }
  return [...alike.values()].flatMap(({ back, ids }) =>
    saysNothing(back) ? [] : [{ ...back, conversationIds: ids }],
  )
}

function saysNothing(change: Change): boolean {
  return Object.values(change).every((value) => Array.isArray(value) && value.length === 0)
}

/** Whether it would change any of them. */
export function isChange(conversations: readonly Conversation[], change: Change): boolean {
  return conversations.some(
    ({ folderId, pinned, archived, tags }) =>
      (change.folderId !== undefined && change.folderId !== (folderId ?? null)) ||
      (change.pinned !== undefined && change.pinned !== pinned) ||
      (change.archived !== undefined && change.archived !== archived) ||
      change.addTags?.some((tag) => !tags.includes(tag)) ||
      change.removeTags?.some((tag) => tags.includes(tag)),
  )
}

function backTo({ folderId, pinned, archived, tags }: Conversation, change: Change): Change {
  const { addTags = [], removeTags = [] } = change
  return {
    ...(change.folderId !== undefined && { folderId: folderId ?? null }),
    ...(change.pinned !== undefined && { pinned }),
    ...(change.archived !== undefined && { archived }),
    ...(removeTags.length > 0 && { addTags: removeTags.filter((tag) => tags.includes(tag)) }),
    ...(addTags.length > 0 && { removeTags: addTags.filter((tag) => !tags.includes(tag)) }),
  }
}
