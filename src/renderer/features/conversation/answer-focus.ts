import { useEffect } from 'react'
import type { MessageId } from '../../../shared/model/ids.ts'
import { articleElementId } from './article-place.ts'

interface Wanted {
  readonly id: MessageId
  /** Wherever the focus is; else only if it would be lost, or is in the transcript. */
  readonly always: boolean
}

let wanted: Wanted | undefined

/**
 * An act that shows another answer takes away the button that was pressed. The focus goes to the
 * answer then, unless the reader has gone elsewhere meanwhile.
 */
export function focusAnswer(id: MessageId): void {
  want({ id, always: false })
}

/** Gives the focus to a message that the reader asked to go to, as soon as it is drawn. */
export function focusMessage(id: MessageId): void {
  want({ id, always: true })
}

/** Gives the focus to a message that comes to be shown after it was asked for. */
export function useWantedFocus(id: MessageId, isDrawn: boolean): void {
  useEffect(() => {
    if (isDrawn && wanted?.id === id) takeFocus(wanted)
  }, [id, isDrawn])
}

/** The message that was asked for and is not drawn yet. */
export function awaitedMessage(): MessageId | undefined {
  return wanted && !document.getElementById(articleElementId(wanted.id)) ? wanted.id : undefined
}

function want(next: Wanted): void {
  wanted = next
  takeFocus(next)
}

function takeFocus({ id, always }: Wanted): void {
  const article = document.getElementById(articleElementId(id))
  if (!article) return
  wanted = undefined
  const at = document.activeElement
  if (always || at === null || at === document.body || at.closest('[role=log]')) {
    article.focus({ preventScroll: true })
  }
}
