import { useCallback, useEffect, type KeyboardEvent, type RefObject } from 'react'
import type { ConversationId } from '../../../shared/model/ids.ts'
import type { SaidText } from '../../../shared/model/opened-conversation.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { useCopy } from '../../ui/use-copy.ts'
import { words } from '../../words/words.ts'
import { isWritten } from './use-transcript-keys.ts'

/**
 * Selects the whole conversation, and copies the whole of it: also what is not drawn, which main
 * has. A selection of some of it is copied as everywhere.
 */
export function useCopyAll(conversationId: ConversationId, column: RefObject<HTMLElement | null>) {
  const { client } = useLiminal()
  const attempt = useAttempt()
  const copy = useCopy()
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => {
      const selection = document.getSelection()
      if (!column.current || !selection || !isAllOf(column.current, selection)) return
      event.preventDefault()
      void attempt(async () => {
        const said = await client.conversations.readTexts({ conversationId })
        const text = said.map(written).join('\n\n')
        await copy(text, words('transcript.copiedAll', { count: said.length }))
        // The way to the clipboard may lead through another selection.
        if (column.current) selection.selectAllChildren(column.current)
      })
    }
    document.addEventListener('copy', onCopy)
    return () => document.removeEventListener('copy', onCopy)
  }, [attempt, client, column, conversationId, copy])

  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const isAsked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!isAsked || event.key.toLowerCase() !== 'a' || isWritten(event.target)) return
      if (!column.current) return
      event.preventDefault()
      document.getSelection()?.selectAllChildren(column.current)
    },
    [column],
  )
}

function isAllOf(column: HTMLElement, { anchorNode, focusNode, isCollapsed }: Selection): boolean {
  return !isCollapsed && anchorNode === column && focusNode === column
}

function written({ role, label, text }: SaidText): string {
  return `**${role === 'user' ? words('transcript.you') : (label ?? words('transcript.answer'))}**\n\n${text}`
}
