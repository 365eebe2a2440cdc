import { useCallback, type KeyboardEvent } from 'react'
import type { MessageId } from '../../../shared/model/ids.ts'
import { useCommand } from '../../api/command-handlers.ts'
import { focusMessage } from './answer-focus.ts'
import type { Viewport } from './viewport.ts'

/** A page leaves a little of the last one in view. */
const pageShare = 0.88

/** The keys that move over the whole conversation, drawn or not. */
export function useTranscriptKeys(viewport: Viewport, path: readonly MessageId[]) {
  const step = (by: -1 | 1) => (): void => {
    const id = path[nextIndex(viewport, path, by)]
    if (id === undefined) return
    viewport.reveal(id)
    focusMessage(id)
  }
  useCommand('previousMessage', path.length > 0 ? step(-1) : undefined)
  useCommand('nextMessage', path.length > 0 ? step(1) : undefined)
  useCommand('jumpToLatest', path.length > 0 ? viewport.toEnd : undefined)

  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (event.defaultPrevented || isWritten(event.target)) return
      const page = event.currentTarget.clientHeight * pageShare
      const [first] = path
      if (event.key === 'PageUp') viewport.scrollBy(-page)
      else if (event.key === 'PageDown') viewport.scrollBy(page)
      else if (event.key === 'Home' && first !== undefined) viewport.reveal(first, 16)
      else if (event.key === 'End') viewport.toEnd()
      else return
      event.preventDefault()
    },
    [viewport, path],
  )
}

function nextIndex(viewport: Viewport, path: readonly MessageId[], by: -1 | 1): number {
  const focused = document.activeElement?.closest<HTMLElement>('[data-message]')?.dataset.message
  const place = viewport.place()
  const at = path.indexOf((focused ?? place?.messageId) as MessageId)
  // From within a message that nobody has gone to, the way up is to its beginning.
  if (focused === undefined && by < 0 && place && (place.atEnd || place.offsetPx > 0)) return at
  return Math.max(0, Math.min(path.length - 1, at + by))
}

/** Whether keys write there. */
export function isWritten(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  )
}
