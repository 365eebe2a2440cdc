import { useCallback } from 'react'
import type { Inspect } from '../api/inspect-context.ts'
import { useLiminal } from '../api/liminal-context.ts'
import { useReady } from '../api/source.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { useMedia } from './use-media.ts'
import { inspect, setInspectorOver, useView } from './view-store.ts'

export interface InspectorSwitch {
  readonly isShown: boolean
  /** It lies over the conversation, for want of room. */
  readonly isOver: boolean
  readonly toggle: () => void
  /** Opens it at a tab, on one answer or on the latest. */
  readonly inspect: Inspect
}

/** Whether the inspector is open: beside the conversation a setting, over it for the moment. */
export function useInspector(): InspectorSwitch {
  const { client, settings } = useLiminal()
  const attempt = useAttempt()
  const isOver = useMedia('(max-width: 1080px)')
  const isOpenOver = useView((state) => state.isInspectorOver)
  const isDocked = useReady(settings)?.inspectorOpen ?? false
  const isShown = isOver ? isOpenOver : isDocked
  const show = useCallback(
    (inspectorOpen: boolean) => {
      if (isOver) setInspectorOver(inspectorOpen)
      else void attempt(() => client.settings.update({ inspectorOpen }))
    },
    [attempt, client, isOver],
  )
  const toggle = useCallback(() => show(!isShown), [show, isShown])
  const open: Inspect = useCallback(
    (tab, answerId) => {
      inspect(tab, answerId)
      if (!isShown) show(true)
    },
    [show, isShown],
  )
  return { isShown, isOver, toggle, inspect: open }
}
