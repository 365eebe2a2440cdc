import { createContext, use } from 'react'
import type { MessageId } from '../../../shared/model/ids.ts'

interface ArticlePlace {
  readonly id: MessageId
  /** Counts from 1. */
  readonly position: number
  readonly count: number
}

/** Which message of how many is drawn here; handed down by the transcript. */
export const ArticlePlaceContext = createContext<ArticlePlace | undefined>(undefined)

/** What the article of a message tells of its place, and by what it is found and focused. */
export function useArticlePlace() {
  const place = use(ArticlePlaceContext)
  if (!place) return { tabIndex: -1 }
  return {
    id: articleElementId(place.id),
    tabIndex: -1,
    'aria-posinset': place.position,
    'aria-setsize': place.count,
  }
}

export function articleElementId(id: MessageId): string {
  return `message-${id}`
}
