import { useEffect } from 'react'

export function useDocumentTitle(conversationTitle: string | undefined): void {
  useEffect(() => {
    document.title = conversationTitle === undefined ? 'Liminal' : `${conversationTitle} — Liminal`
  }, [conversationTitle])
}
