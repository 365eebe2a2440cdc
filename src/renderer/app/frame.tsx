import { useCallback, useRef } from 'react'
import { flushSync } from 'react-dom'
import { BranchWindowContext, type BranchWindow } from '../api/branch-window.ts'
import { InspectContext } from '../api/inspect-context.ts'
import { useLiminal } from '../api/liminal-context.ts'
import { useAttempt } from '../api/use-attempt.ts'
import type { ComposerHandle } from '../features/composer/index.ts'
import { useAimedContext } from '../features/context/index.ts'
import { Sidebar } from '../features/sidebar/index.ts'
import { FrameWindows } from './frame-windows.tsx'
import { InspectorPane } from './inspector-pane.tsx'
import { MainPane } from './main-pane.tsx'
import { Overlay } from './overlay.tsx'
import { SidebarFoot } from './sidebar-foot.tsx'
import { useConversationCommands } from './use-conversation-commands.ts'
import { useCurrent, type Current } from './use-current.ts'
import { useFrameCommands } from './use-frame-commands.ts'
import { useDocumentTitle } from './use-document-title.ts'
import { useInspector, type InspectorSwitch } from './use-inspector.ts'
import { usePaneFocus } from './use-pane-focus.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useSidebar } from './use-sidebar.ts'
import { useWindowRequests } from './use-window-requests.ts'
import { leaveConversation, showComparison, showConversation, showNew } from './view-store.ts'

/** Sidebar, conversation and, on demand, the inspector. */
export function Frame() {
  const inspector = useInspector()
  const sidebar = useSidebar()
  const current = useCurrent()
  const composer = useRef<ComposerHandle>(null)
  useAimedContext(current)
  useDocumentTitle(current.conversation?.title)
  usePaneFocus('sidebar', sidebar.isShown)
  usePaneFocus('inspector', inspector.isShown)
  const onNew = useCallback(() => {
    // Drawn at once: the composer may lie under what this closes, or be another one.
    flushSync(showNew)
    composer.current?.focus()
  }, [])
  useWindowRequests(composer)
  useConversationCommands(current.conversation)
  useShortcuts(useStop(current.running))
  useFrameCommands({
    onNew,
    onSidebar: () => sidebar.show(!sidebar.isShown),
    onInspector: inspector.toggle,
    onInspect: inspector.inspect,
    onWrite: () => composer.current?.focus(),
  })
  return (
    <InspectContext value={inspector.inspect}>
      <BranchWindowContext value={branchWindow}>
        <div className="grid h-full grid-cols-[auto_minmax(0,1fr)_auto] grid-rows-[minmax(0,1fr)]">
          {sidebar.isShown ? (
            <SidebarPlace
              isOver={sidebar.isOver}
              current={current}
              onNew={onNew}
              onHide={() => sidebar.show(false)}
            />
          ) : null}
          <MainPane
            current={current}
            composer={composer}
            onShowSidebar={sidebar.isShown ? undefined : () => sidebar.show(true)}
            inspector={inspector}
          />
          {inspector.isShown ? <InspectorPlace inspector={inspector} current={current} /> : null}
          <FrameWindows conversation={current.conversation} />
        </div>
      </BranchWindowContext>
    </InspectContext>
  )
}

const branchWindow: BranchWindow = { compare: showComparison, open: showConversation }

function useStop(running: Current['running']): () => void {
  const { client } = useLiminal()
  const attempt = useAttempt()
  return useCallback(() => {
    if (running !== undefined) void attempt(() => client.turns.stop({ turnId: running }))
  }, [attempt, client, running])
}

interface SidebarPlaceProps {
  readonly isOver: boolean
  readonly current: Current
  readonly onNew: () => void
  readonly onHide: () => void
}

function SidebarPlace({ isOver, current, onNew, onHide }: SidebarPlaceProps) {
  const sidebar = (
    <Sidebar
      current={current.conversation?.id}
      onOpen={showConversation}
      onNew={onNew}
      onRemoved={leaveConversation}
      foot={<SidebarFoot onHide={onHide} />}
    />
  )
  if (!isOver) return <div className="col-start-1 w-66">{sidebar}</div>
  return (
    <Overlay side="start" onClose={onHide}>
      {sidebar}
    </Overlay>
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
    <Overlay side="end" onClose={inspector.toggle}>
      {pane}
    </Overlay>
  )
}
