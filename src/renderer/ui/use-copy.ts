import { useCallback } from 'react'
import { words } from '../words/words.ts'
import { copyText } from './copy-text.ts'
import { useToast } from './toasts.tsx'

/** Puts text on the clipboard and says in the corner whether it is there. */
export function useCopy(): (text: string, done?: string) => Promise<void> {
  const toast = useToast()
  return useCallback(
    async (text, done = words('common.copied')) => {
      const isCopied = await copyText(text)
      toast({ title: isCopied ? done : words('common.couldNotCopy') })
    },
    [toast],
  )
}
