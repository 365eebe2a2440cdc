import { useEffect, useState, type RefObject } from 'react'
import type { MessageId } from '../../../shared/model/ids.ts'

/** The messages that stay drawn wherever the reader scrolls: that of the focus, and of a selection. */
export function useKeptMessages(column: RefObject<HTMLElement | null>): readonly MessageId[] {
  const [kept, setKept] = useState<readonly MessageId[]>([])
  useEffect(() => {
    const look = (): void => {
      const selection = document.getSelection()
      const ends =
        selection?.isCollapsed === false ? [selection.anchorNode, selection.focusNode] : []
      const ids = [document.activeElement, ...ends].flatMap(
        (node) => idOf(column.current, node) ?? [],
      )
      setKept((before) => (before.join() === ids.join() ? before : ids))
    }
    document.addEventListener('selectionchange', look)
    document.addEventListener('focusin', look)
    return () => {
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('focusin', look)
    }
  }, [column])
  return kept
}

function idOf(column: HTMLElement | null, node: Node | null): MessageId | undefined {
  const element = node instanceof Element ? node : node?.parentElement
  const item = element?.closest<HTMLElement>('[data-message]')
  return item && column?.contains(item) === true ? (item.dataset.message as MessageId) : undefined
}
