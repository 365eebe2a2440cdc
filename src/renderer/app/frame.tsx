import { clsx } from 'clsx'
import { lazy, Suspense, useCallback, useRef, type ReactNode } from 'react'
import { InspectContext } from '../api/inspect-context.ts'
import { useLiminal } from '../api/liminal-context.ts'
import { useReady } from '../api/source.ts'
import { useAttempt } from '../api/use-attempt.ts'
import type { ComposerHandle } from '../features/composer/index.ts'
import { useAimedContext } from '../features/context/index.ts'
import { Sidebar } from '../features/sidebar/index.ts'
import { InspectorPane } from './inspector-pane.tsx'
import { MainPane } from './main-pane.tsx'
import { SidebarFoot } from './sidebar-foot.tsx'
import { useCurrent, type Current } from './use-current.ts'
import { useFrameCommands } from './use-frame-commands.ts'
import { useDocumentTitle } from './use-document-title.ts'
import { useInspector, type InspectorSwitch } from './use-inspector.ts'
import { useMedia } from './use-media.ts'
import { useShortcuts } from './use-shortcuts.ts'
import {
  leaveConversation,
  setSidebarOver,
  showConversation,
  showNew,
  useView,
} from './view-store.ts'

/** Loaded when the settings are first opened: nothing before that needs forms. */
const SettingsWindow = lazy(async () => ({
  default: (await import('./settings-window.tsx')).SettingsWindow,
}))

/** Sidebar, conversation and, on demand, the inspector. */
export function Frame() {
  const { client, settings } = useLiminal()
  const attempt = useAttempt()
  const isNarrow = useMedia('(max-width: 760px)')
  const inspector = useInspector()
  const isOver = useView((state) => state.isSidebarOver)
  const isDocked = useReady(settings)?.sidebarOpen ?? true
  const wasSettingsOpened = useView((state) => state.wasSettingsOpened)
  const current = useCurrent()
  const composer = useRef<ComposerHandle>(null)
  useAimedContext(current)
  useDocumentTitle(current.conversation?.title)

  const { running } = current
  const onNew = useCallback(() => {
    showNew()
    composer.current?.focus()
  }, [])
  const onStop = useCallback(() => {
    if (running !== undefined) void attempt(() => client.turns.stop({ turnId: running }))
  }, [attempt, client, running])
  useShortcuts(onStop)

  const isSidebarShown = isNarrow ? isOver : isDocked
  const setSidebar = (isShown: boolean): void => {
    if (isNarrow) setSidebarOver(isShown)
    else void attempt(() => client.settings.update({ sidebarOpen: isShown }))
  }
  useFrameCommands({
    onNew,
    onSidebar: () => setSidebar(!isSidebarShown),
    onInspector: inspector.toggle,
    onInspect: inspector.inspect,
    onWrite: () => composer.current?.focus(),
  })
  const sidebar = (
    <Sidebar
      current={current.conversation?.id}
      onOpen={showConversation}
      onNew={onNew}
      onRemoved={leaveConversation}
      foot={<SidebarFoot onHide={() => setSidebar(false)} />}
    />
  )
  return (
    <InspectContext value={inspector.inspect}>
      <div className="grid h-full grid-cols-[auto_minmax(0,1fr)_auto] grid-rows-[minmax(0,1fr)]">
        {isSidebarShown && !isNarrow ? <div className="col-start-1 w-66">{sidebar}</div> : null}
        <MainPane
          current={current}
          composer={composer}
          onShowSidebar={isSidebarShown ? undefined : () => setSidebar(true)}
          inspector={inspector}
        />
        {inspector.isShown ? <InspectorPlace inspector={inspector} current={current} /> : null}
        {isSidebarShown && isNarrow ? (
          <Overlay side="left" onClose={() => setSidebarOver(false)}>
            {sidebar}
          </Overlay>
        ) : null}
        {wasSettingsOpened ? (
          <Suspense>
            <SettingsWindow conversation={current.conversation} />
          </Suspense>
        ) : null}
      </div>
    </InspectContext>
  )
}

interface InspectorPlaceProps {
  readonly inspector: InspectorSwitch
  readonly current: Current
}

function InspectorPlace({ inspector, current }: InspectorPlaceProps) {
  const pane = <InspectorPane {...current} onClose={inspector.toggle} />
  if (!inspector.isOver) return <div className="col-start-3 w-79">{pane}</div>
  return (
    <Overlay side="right" onClose={inspector.toggle}>
      {pane}
    </Overlay>
  )
}

interface OverlayProps {
  readonly side: 'left' | 'right'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The sidebar or the inspector over a window that is too narrow to have it beside. */
function Overlay({ side, onClose, children }: OverlayProps) {
  return (
    <div className={clsx('fixed inset-0 z-10 flex', side === 'right' && 'flex-row-reverse')}>
      <div className="w-79 max-w-[85vw] shadow-raised">{children}</div>
      <button
        type="button"
        aria-label={side === 'left' ? 'Close sidebar' : 'Back to the conversation'}
        tabIndex={-1}
        className="flex-1 bg-[rgb(20_16_8/.32)]"
        onClick={onClose}
      />
    </div>
  )
}
