import { useCallback, useState } from 'react'
import type { Fault } from '../../shared/errors/fault.ts'
import { faultFromError } from './fault-from-error.ts'

export interface Act {
  readonly isBusy: boolean
  /** Why the last try failed; gone with the next try. */
  readonly fault: Fault | undefined
  /** Does it and tells whether it worked; never throws. */
  readonly run: (act: () => Promise<unknown>) => Promise<boolean>
  readonly fail: (fault: Fault) => void
  readonly clear: () => void
}

/** One thing that the user asked for: under way, failed, or neither. */
export function useAct(): Act {
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault>()

  const run = useCallback(async (act: () => Promise<unknown>) => {
    setBusy(true)
    setFault(undefined)
    try {
      await act()
      return true
    } catch (error) {
      setFault(faultFromError(error))
      return false
    } finally {
      setBusy(false)
    }
  }, [])
  const clear = useCallback(() => setFault(undefined), [])

  return { isBusy, fault, run, fail: setFault, clear }
}
