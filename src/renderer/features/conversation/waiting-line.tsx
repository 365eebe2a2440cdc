import { useEffect, useState } from 'react'
import type { WaitingReason } from '../../../shared/model/turn-event.ts'
import { Button } from '../../ui/button.tsx'
import { every, now } from '../../system/clock.ts'
import { words } from '../../words/words.ts'

interface WaitingLineProps {
  readonly waiting: { readonly reason: WaitingReason; readonly until?: number } | undefined
  readonly onCancel: (() => void) | undefined
}

/** A word instead of a spinner: why nothing is arriving, until when, and the way out. */
export function WaitingLine({ waiting, onCancel }: WaitingLineProps) {
  const secondsLeft = useSecondsLeft(waiting?.until)
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1.5 text-body text-ink-3">
      <p>
        <span className="breathing">
          {words(waiting ? `conversation.waitingFor.${waiting.reason}` : 'conversation.waiting')}
        </span>
        {secondsLeft > 0 ? (
          <span className="tabular-nums">
            {' '}
            {words('conversation.againIn', { seconds: secondsLeft })}
          </span>
        ) : null}
      </p>
      {waiting?.until !== undefined && onCancel ? (
        <Button className="text-ui" onClick={onCancel}>
          {words('common.cancel')}
        </Button>
      ) : null}
    </div>
  )
}

function useSecondsLeft(until: number | undefined): number {
  const [time, setTime] = useState(now)
  useEffect(() => (until === undefined ? undefined : every(500, () => setTime(now()))), [until])
  return until === undefined ? 0 : Math.max(0, Math.ceil((until - time) / 1000))
}
