import { createContext, use, type ReactNode } from 'react'
import type { Fault } from '../../shared/errors/fault.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { copyOf, errorActLabel, type ErrorAct } from './error-copy.ts'

/** The acts that lead elsewhere in the window, done by the frame. */
export type WindowActs = { readonly [A in Exclude<ErrorAct, 'retry'>]: () => void }

export const WindowActsContext = createContext<WindowActs | undefined>(undefined)

interface FaultAlertProps {
  readonly fault: Fault
  readonly kept?: string
  /** Where trying again is possible, how. */
  readonly onRetry?: (() => void) | undefined
  /** Acts that are already within reach here, and so need no button. */
  readonly without?: readonly ErrorAct[]
  readonly children?: ReactNode
}

/** A failure in the words of `error-copy`, with the button that acts on it. */
export function FaultAlert({ fault, kept, onRetry, without, children }: FaultAlertProps) {
  const { title, text, act } = copyOf(fault)
  return (
    <Alert title={title} text={text} kept={kept}>
      {act === undefined || without?.includes(act) ? null : (
        <ErrorActButton act={act} onRetry={onRetry} />
      )}
      {children}
    </Alert>
  )
}

interface ErrorActButtonProps {
  readonly act: ErrorAct
  readonly onRetry?: (() => void) | undefined
}

export function ErrorActButton({ act, onRetry }: ErrorActButtonProps) {
  const acts = use(WindowActsContext)
  const onClick = act === 'retry' ? onRetry : acts?.[act]
  return onClick ? <Button onClick={onClick}>{errorActLabel(act)}</Button> : null
}
