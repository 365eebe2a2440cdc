import { useLiminal } from '../api/liminal-context.ts'
import { useReady } from '../api/source.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { useMedia } from './use-media.ts'
import { setSidebarOver, useView } from './view-store.ts'

export interface SidebarSwitch {
  readonly isShown: boolean
  /** It lies over the conversation, for want of room. */
  readonly isOver: boolean
  readonly show: (isShown: boolean) => void
}

/** Whether the sidebar is there: beside the conversation a setting, over it for the moment. */
export function useSidebar(): SidebarSwitch {
  const { client, settings } = useLiminal()
  const attempt = useAttempt()
  const isOver = useMedia('(max-width: 760px)')
  const isOpenOver = useView((state) => state.isSidebarOver)
  const isDocked = useReady(settings)?.sidebarOpen ?? true
  return {
    isShown: isOver ? isOpenOver : isDocked,
    isOver,
    show: (isShown) => {
      if (isOver) setSidebarOver(isShown)
      else void attempt(() => client.settings.update({ sidebarOpen: isShown }))
    },
  }
}
