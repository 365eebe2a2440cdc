import { useEffect, type RefObject } from 'react'
import type { MessageId } from '../../../shared/model/ids.ts'

let wanted: MessageId | undefined

/**
 * An act that shows another answer takes away the button that was pressed. The focus goes to the
 * answer then, unless the reader has gone elsewhere meanwhile.
 */
export function focusAnswer(id: MessageId): void {
  wanted = id
  const article = document.getElementById(answerElementId(id))
  if (article) takeFocus(id, article)
}

export function answerElementId(id: MessageId): string {
  return `answer-${id}`
}

/** Gives the focus to an answer that comes to be shown after it was asked for. */
export function useAnswerFocus(id: MessageId, article: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (article.current) takeFocus(id, article.current)
  }, [id, article])
}

function takeFocus(id: MessageId, article: HTMLElement): void {
  if (wanted !== id) return
  wanted = undefined
  const at = document.activeElement
  if (at === null || at === document.body || at.closest('[role=log]')) {
    article.focus({ preventScroll: true })
  }
}
