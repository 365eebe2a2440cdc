import { use, useCallback } from 'react'
import { useToast } from '../ui/toasts.tsx'
import { copyOf, errorActLabel } from './error-copy.ts'
import { WindowActsContext } from './fault-alert.tsx'
import { faultFromError } from './fault-from-error.ts'

/** Does something small that has no place of its own for an error: a failure becomes a toast. */
export function useAttempt(): (act: () => Promise<unknown>) => Promise<boolean> {
  const toast = useToast()
  const acts = use(WindowActsContext)
  return useCallback(
    async (attempt) => {
      try {
        await attempt()
        return true
      } catch (error) {
        const { title, text, act } = copyOf(faultFromError(error))
        const onAct = act === undefined || act === 'retry' ? undefined : acts?.[act]
        toast({
          title,
          text,
          ...(act && onAct ? { act: { label: errorActLabel(act), onAct } } : {}),
        })
        return false
      }
    },
    [toast, acts],
  )
}
