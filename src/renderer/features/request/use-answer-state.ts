import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Message } from '../../../shared/model/message.ts'
import { useLiminal } from '../../api/liminal-context.ts'

/** How far an answer is, in one word for each change that may come with a request. */
export function useAnswerState({ id, state }: Message): string {
  const { turns } = useLiminal()
  const source = useMemo(() => turns.answer(id), [turns, id])
  const read = useCallback(() => {
    const live = source.read()
    return [live?.message?.state ?? state, live?.waiting?.reason].filter(Boolean).join(' ')
  }, [source, state])
  return useSyncExternalStore(source.subscribe, read)
}
