import type { ReactNode } from 'react'
import type { Fault } from '../../../shared/errors/fault.ts'
import type { Budgets } from '../../../shared/model/settings.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { words } from '../../words/words.ts'

interface SendFaultProps {
  /** Why the last message was not sent. */
  readonly fault: Fault | undefined
  readonly budgets: Budgets | undefined
  readonly onRetry: () => void
  /** What is said before sending. */
  readonly notice: ReactNode
}

/** Why a message was not sent, as long as that holds, and what is to be said before sending. */
export function SendFault({ fault, budgets, onRetry, notice }: SendFaultProps) {
  if (!fault || isLifted(fault, budgets)) return notice
  return (
    <>
      <FaultAlert fault={fault} kept={words('composer.keptBelow')} onRetry={onRetry} />
      {/* A budget's alert says all that its notice would. */}
      {fault.code === 'turn.budgetReached' ? null : notice}
    </>
  )
}

/** A budget that was in the way has been changed. */
function isLifted(fault: Fault, budgets: Budgets | undefined): boolean {
  if (fault.code !== 'turn.budgetReached') return false
  return budgets?.[fault.data.period].blockMicroUsd !== fault.data.limitMicroUsd
}
