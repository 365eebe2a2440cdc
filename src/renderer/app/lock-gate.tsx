import { useEffect, useRef, type ReactNode } from 'react'
import { useCommand } from '../api/command-handlers.ts'
import { useLiminal } from '../api/liminal-context.ts'
import { useReady } from '../api/source.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { LockScreen } from '../features/lock/index.ts'
import { showSettings } from './view-store.ts'

interface LockGateProps {
  /** What was watched before has ended with the locking: all of it is to be begun anew. */
  readonly onUnlocked: () => void
  readonly children: ReactNode
}

/** Lets through to the window while the app is not locked; of the rest nothing is drawn then. */
export function LockGate({ onUnlocked, children }: LockGateProps) {
  const status = useReady(useLiminal().lock)
  const wasLocked = useRef(false)
  const isLocked = status?.isLocked
  useEffect(() => {
    if (isLocked === false && wasLocked.current) onUnlocked()
    wasLocked.current = isLocked === true
  }, [isLocked, onUnlocked])
  if (status === undefined) return null
  return status.isLocked ? <LockScreen status={status} /> : children
}

/** Locks at once; without a lock, shows where one is turned on. */
export function useLockCommand(): void {
  const liminal = useLiminal()
  const isOn = useReady(liminal.lock)?.isOn === true
  const attempt = useAttempt()
  useCommand('lockNow', () => {
    if (isOn) void attempt(() => liminal.client.lock.lockNow())
    else showSettings('privacy')
  })
}
