import { useEffect, useMemo, useRef } from 'react'
import { requestsKeptMs } from '../../../shared/logic/keeping-times.ts'
import type { Message } from '../../../shared/model/message.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { createQuery } from '../../api/query.ts'
import { useReady, useSource } from '../../api/source.ts'
import { now } from '../../system/clock.ts'
import { Button } from '../../ui/button.tsx'
import { dateFormat } from '../../words/formats.ts'
import { EmptyRequests, type WhyEmpty } from './empty-requests.tsx'
import { SentRequestView } from './sent-request-view.tsx'
import { useAnswerState } from './use-answer-state.ts'
import { words } from '../../words/words.ts'

interface AnswerRequestsProps {
  readonly answer: Message
  readonly onPrivacy: () => void
}

/** Every request that was sent for an answer, in their order, or why there is none. */
export function AnswerRequests({ answer, onPrivacy }: AnswerRequestsProps) {
  const { client, providers, settings } = useLiminal()
  const query = useMemo(
    () => createQuery(() => client.requests.ofAnswer({ answerId: answer.id })),
    [client, answer.id],
  )
  const loaded = useSource(query)
  const state = useAnswerState(answer)
  const keeps = useReady(settings)?.keepRequests ?? true
  const asked = useRef(`${state} ${keeps}`)
  useEffect(() => {
    // A request has left, or another one, or all were removed.
    if (asked.current === `${state} ${keeps}`) return
    asked.current = `${state} ${keeps}`
    void query.reload()
  }, [query, state, keeps])
  const account = useReady(providers)?.find((one) => one.account.id === answer.model?.providerId)

  if (loaded.state === 'loading') return null
  if (loaded.state === 'failed') {
    return (
      <FaultAlert fault={loaded.fault} without={['retry']}>
        <Button onClick={() => void query.reload()}>{words('common.tryAgain')}</Button>
      </FaultAlert>
    )
  }
  const { requests } = loaded.value
  if (requests.length === 0) {
    const isDemo = account?.account.kind === 'demo'
    return (
      <EmptyRequests reason={whyEmpty(answer, { isDemo, keeps, state })} onPrivacy={onPrivacy} />
    )
  }
  return (
    <div className="grid gap-6">
      {requests.map((request) => (
        <SentRequestView key={request.tryNumber} request={request} of={requests.length} />
      ))}
      <p className="text-small text-ink-3">
        {words('request.keptUntil', {
          day: dateFormat(day).format(lastOf(requests) + requestsKeptMs),
        })}
      </p>
    </div>
  )
}

function whyEmpty(
  answer: Message,
  facts: { readonly isDemo: boolean; readonly keeps: boolean; readonly state: string },
): WhyEmpty {
  if (facts.isDemo) return 'demo'
  if (!facts.keeps) return 'off'
  if (facts.state.startsWith('pending')) return 'not-yet'
  return now() - answer.createdAt > requestsKeptMs ? 'too-old' : 'none'
}

function lastOf(requests: readonly { readonly sentAt: number }[]): number {
  return Math.max(...requests.map(({ sentAt }) => sentAt))
}

const day = { day: 'numeric', month: 'long' } as const
