import { useCallback } from 'react'
import { useLiminal } from '../api/liminal-context.ts'
import { useReady } from '../api/source.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { useMedia } from './use-media.ts'
import { setInspectorOver, useView } from './view-store.ts'

export interface InspectorSwitch {
  readonly isShown: boolean
  /** It lies over the conversation, for want of room. */
  readonly isOver: boolean
  readonly toggle: () => void
}

/** Whether the inspector is open: beside the conversation a setting, over it for the moment. */
export function useInspector(): InspectorSwitch {
  const { client, settings } = useLiminal()
  const attempt = useAttempt()
  const isOver = useMedia('(max-width: 1080px)')
  const isOpenOver = useView((state) => state.isInspectorOver)
  const isDocked = useReady(settings)?.inspectorOpen ?? false
  const isShown = isOver ? isOpenOver : isDocked
  const toggle = useCallback(() => {
    if (isOver) setInspectorOver(!isShown)
    else void attempt(() => client.settings.update({ inspectorOpen: !isShown }))
  }, [attempt, client, isOver, isShown])
  return { isShown, isOver, toggle }
}
