import { useEffect, useState } from 'react'
import type { WaitingReason } from '../../../shared/model/turn-event.ts'
import { Button } from '../../ui/button.tsx'
import { every, now } from '../../system/clock.ts'

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
          {waiting ? words[waiting.reason] : 'Waiting for the answer'}
        </span>
        {secondsLeft > 0 ? <span className="tabular-nums"> — again in {secondsLeft} s</span> : null}
      </p>
      {waiting?.until !== undefined && onCancel ? (
        <Button className="text-ui" onClick={onCancel}>
          Cancel
        </Button>
      ) : null}
    </div>
  )
}

const words: { readonly [R in WaitingReason]: string } = {
  connecting: 'Connecting',
  'rate-limit': 'The provider asks to slow down',
  overloaded: 'The provider is overloaded',
  retrying: 'Trying again',
  silent: 'Still waiting: the provider is silent',
  'not-saved':
    'The answer is here but cannot be saved: the disk is full or write-protected. Make room and it is saved by itself',
}

function useSecondsLeft(until: number | undefined): number {
  const [time, setTime] = useState(now)
  useEffect(() => (until === undefined ? undefined : every(500, () => setTime(now()))), [until])
  return until === undefined ? 0 : Math.max(0, Math.ceil((until - time) / 1000))
}
