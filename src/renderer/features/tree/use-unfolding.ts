import { useCallback, useMemo, useState } from 'react'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import type { Outline, OutlineRun, RunMessage } from '../../../shared/model/outline.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import type { TreeRow, Unfolded } from './tree-rows.ts'

export interface Unfolding extends Unfolded {
  /** Opens what is folded and folds what is open; reads what an opened line shows. */
  readonly turn: (row: TreeRow) => void
  readonly readOn: (run: OutlineRun) => void
}

/** Which lines are open, and the messages that were read for them. */
export function useUnfolding(conversationId: ConversationId, outline: Outline): Unfolding {
  const { client } = useLiminal()
  const attempt = useAttempt()
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [read, setRead] = useState<ReadonlyMap<MessageId, readonly RunMessage[]>>(new Map())

  const readOn = useCallback(
    ({ firstId }: OutlineRun) =>
      void attempt(async () => {
        const known = read.get(firstId) ?? []
        const afterId = known.at(-1)?.id
        const page = await client.branches.readRun({
          conversationId,
          firstId,
          ...(afterId && { afterId }),
        })
        setRead((before) => new Map(before).set(firstId, [...known, ...page]))
      }),
    [attempt, client, conversationId, read],
  )
  const turn = useCallback(
    (row: TreeRow) => {
      setTurned((before) => toggled(before, row.key))
      const showsMessages = row.isOpen === false && row.kind !== 'more'
      if (showsMessages && !read.has(row.run.firstId)) readOn(row.run)
    },
    [read, readOn],
  )
  const messages = useMemo(() => asTheyAre(read, outline), [read, outline])
  return { turned, messages, turn, readOn }
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}

/**
 * A run only grows at its end or is cut there, so what was read of it stays true but for its last
 * message, which may have ended since.
 */
function asTheyAre(
  read: ReadonlyMap<MessageId, readonly RunMessage[]>,
  { runs }: Outline,
): ReadonlyMap<MessageId, readonly RunMessage[]> {
  const byFirst = new Map(runs.map((run) => [run.firstId, run]))
  const present = [...read].flatMap(([firstId, messages]) => {
    const run = byFirst.get(firstId)
    return run ? [[firstId, withEnd(messages.slice(0, run.messages), run)] as const] : []
  })
  return new Map(present)
}

function withEnd(messages: readonly RunMessage[], run: OutlineRun): readonly RunMessage[] {
  const last = messages.at(-1)
  if (last?.id !== run.lastId || last.state === run.state) return messages
  return [...messages.slice(0, -1), { ...last, state: run.state }]
}
