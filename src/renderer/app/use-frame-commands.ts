import type { Settings } from '../../shared/model/settings.ts'
import { useCommand } from '../api/command-handlers.ts'
import type { InspectorTab } from '../api/inspect-context.ts'
import { useLiminal } from '../api/liminal-context.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { focusTree } from '../features/tree/index.ts'
import { useLockCommand } from './lock-gate.tsx'
import {
  setBinOpen,
  setModelPickerOpen,
  setPaletteOpen,
  setShortcutsShown,
  showSettings,
} from './view-store.ts'

interface FrameActs {
  readonly onNew: () => void
  readonly onSidebar: () => void
  readonly onInspector: () => void
  readonly onInspect: (tab: InspectorTab) => void
  readonly onWrite: () => void
}

/** The commands that the frame itself takes; those of its parts are taken by them. */
export function useFrameCommands(acts: FrameActs): void {
  const { client } = useLiminal()
  const attempt = useAttempt()
  const use = (theme: Settings['theme']) => (): void =>
    void attempt(() => client.settings.update({ theme }))
  useCommand('newConversation', acts.onNew)
  useCommand('toggleSidebar', acts.onSidebar)
  useCommand('toggleInspector', acts.onInspector)
  useCommand('focusComposer', acts.onWrite)
  useCommand('showBranches', () => {
    focusTree()
    acts.onInspect('branches')
  })
  useCommand('showContext', () => acts.onInspect('context'))
  useCommand('showCost', () => acts.onInspect('cost'))
  useCommand('showRequest', () => acts.onInspect('request'))
  useCommand('chooseModel', () => setModelPickerOpen(true))
  useCommand('openSettings', () => showSettings('general'))
  useCommand('openPalette', () => setPaletteOpen(true))
  useCommand('showBin', () => setBinOpen(true))
  useLockCommand()
  useCommand('showShortcuts', () => setShortcutsShown(true))
  useCommand('addProvider', () => showSettings('providers', true))
  useCommand('useSystemTheme', use('system'))
  useCommand('useLightTheme', use('light'))
  useCommand('useDarkTheme', use('dark'))
  useCommand('useContrastTheme', use('contrast'))
}
