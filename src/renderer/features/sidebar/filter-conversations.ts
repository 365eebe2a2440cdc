import { cleanTag } from '../../../shared/logic/tags.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'

/** What the search box asks for. */
export interface Filter {
  /** Letters of the title; empty: any. */
  readonly text: string
  /** Beginnings of tags, all of which a conversation must have. */
  readonly tags: readonly string[]
}

/** Words that begin with # are tags; a # alone asks for nothing yet. */
export function filterFrom(typed: string): Filter {
  const pieces = typed.trim().split(/\s+/u)
  const isTag = (piece: string): boolean => piece.startsWith('#')
  return {
    text: pieces.filter((piece) => !isTag(piece)).join(' '),
    tags: pieces
      .filter(isTag)
      .map(cleanTag)
      .filter((tag) => tag !== ''),
  }
}

export function isEmpty({ text, tags }: Filter): boolean {
  return text === '' && tags.length === 0
}

export function filterConversations(
  conversations: readonly Conversation[],
  { text, tags }: Filter,
): readonly Conversation[] {
  const wanted = text.toLocaleLowerCase()
  const found = conversations.filter(
    (conversation) => wanted === '' || titleOf(conversation).includes(wanted),
  )
  if (tags.length === 0) return found
  return found.filter((conversation) =>
    tags.every((beginning) => conversation.tags.some((tag) => tag.startsWith(beginning))),
  )
}

/** Each tag that is in use, the most used first. */
export function tagsInUse(conversations: readonly Conversation[]): readonly string[] {
  const uses = new Map<string, number>()
  for (const { tags } of conversations) {
    for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  }
  return [...uses].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([tag]) => tag)
}

/** Tags that complete the one that is being typed last; none while no tag is. */
export function completions(typed: string, tags: readonly string[]): readonly string[] {
  const last = typed.match(/(?:^|\s)(#\S*)$/u)?.[1]
  if (last === undefined) return []
  const beginning = cleanTag(last)
  return tags.filter((tag) => tag.startsWith(beginning) && tag !== beginning).slice(0, 8)
}

/** What was typed with its last tag completed. */
export function completed(typed: string, tag: string): string {
  return `${typed.replace(/#\S*$/u, '')}#${tag} `
}

/** Changing the letters of thousands of titles at every key would be felt. */
const smallTitles = new WeakMap<Conversation, string>()

function titleOf(conversation: Conversation): string {
  const known = smallTitles.get(conversation)
  if (known !== undefined) return known
  const title = conversation.title.toLocaleLowerCase()
  smallTitles.set(conversation, title)
  return title
}
