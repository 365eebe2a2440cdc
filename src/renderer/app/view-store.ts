import { create } from 'zustand'
import type { ConversationId, MessageId } from '../../shared/model/ids.ts'
import type { Compared } from '../api/branch-window.ts'
import type { InspectorTab } from '../api/inspect-context.ts'
import { holdTyping } from '../api/typed-ahead.ts'
import type { SettingId, SettingsTab } from '../features/settings/index.ts'

/** What the middle of the window shows. */
export type View =
  | { readonly kind: 'new' }
  | { readonly kind: 'conversation'; readonly id: ConversationId }

interface ViewState {
  readonly view: View
  readonly settingsTab: SettingsTab | undefined
  /** What was opened once, and so is loaded. */
  readonly opened: {
    readonly settings: boolean
    readonly palette: boolean
    readonly shortcuts: boolean
    readonly print: boolean
  }
  /** The setting that is to be shown, until it was found. */
  readonly soughtSetting: SettingId | undefined
  /** Settings were opened to add a provider. */
  readonly isAddingProvider: boolean
  readonly isModelPickerOpen: boolean
  /** What is shown side by side. */
  readonly compared: Compared | undefined
  readonly isPaletteOpen: boolean
  readonly areShortcutsShown: boolean
  /** The conversation that is being put on paper. */
  readonly printing: ConversationId | undefined
  readonly isBinOpen: boolean
  /** The sidebar lies over a narrow window. */
  readonly isSidebarOver: boolean
  /** The inspector lies over a window that is too narrow to have it beside. */
  readonly isInspectorOver: boolean
  /** What the inspector shows, and of which answer; absent: of the latest. */
  readonly inspected: { readonly tab: InspectorTab; readonly answerId?: MessageId }
}

/** What is open in this window; gone with it. */
export const useView = create<ViewState>(() => ({
  view: { kind: 'new' },
  settingsTab: undefined,
  soughtSetting: undefined,
  opened: { settings: false, palette: false, shortcuts: false, print: false },
  isAddingProvider: false,
  isModelPickerOpen: false,
  compared: undefined,
  isPaletteOpen: false,
  areShortcutsShown: false,
  printing: undefined,
  isBinOpen: false,
  isSidebarOver: false,
  isInspectorOver: false,
  inspected: { tab: 'context' },
}))

/** Everything closed, as in a window that was just opened. */
export function resetView(): void {
  useView.setState(useView.getInitialState(), true)
}

export function showConversation(id: ConversationId): void {
  const { tab } = useView.getState().inspected
  useView.setState({ view: { kind: 'conversation', id }, isSidebarOver: false, inspected: { tab } })
}

export function showNew(): void {
  useView.setState({ view: { kind: 'new' }, isSidebarOver: false })
}

/** A conversation that is gone is left; any other stays on show. */
export function leaveConversation(id: ConversationId): void {
  const { view } = useView.getState()
  if (view.kind === 'conversation' && view.id === id) showNew()
}

export function showSettings(settingsTab: SettingsTab, isAddingProvider = false): void {
  useView.setState(({ opened }) => ({
    settingsTab,
    opened: { ...opened, settings: true },
    isAddingProvider,
    isModelPickerOpen: false,
  }))
}

export function setPaletteOpen(isPaletteOpen: boolean): void {
  const { opened } = useView.getState()
  // It is loaded when it is first opened, and fingers are faster.
  if (isPaletteOpen && !opened.palette) holdTyping(() => setPaletteOpen(false))
  useView.setState({ isPaletteOpen, opened: { ...opened, palette: true } })
}

export function printConversation(printing: ConversationId): void {
  useView.setState(({ opened }) => ({ printing, opened: { ...opened, print: true } }))
}

export function printed(): void {
  useView.setState({ printing: undefined })
}

export function setShortcutsShown(areShortcutsShown: boolean): void {
  useView.setState(({ opened }) => ({ areShortcutsShown, opened: { ...opened, shortcuts: true } }))
}

/** Opens the settings where one of them stands. */
export function showSetting(tab: SettingsTab, soughtSetting: SettingId): void {
  showSettings(tab)
  useView.setState({ soughtSetting })
}

export function settingFound(): void {
  useView.setState({ soughtSetting: undefined })
}

export function setBinOpen(isBinOpen: boolean): void {
  useView.setState({ isBinOpen })
}

export function hideSettings(): void {
  useView.setState({ settingsTab: undefined, isAddingProvider: false })
}

export function showComparison(compared: Compared): void {
  useView.setState({ compared })
}

export function hideComparison(): void {
  useView.setState({ compared: undefined })
}

export function setModelPickerOpen(isModelPickerOpen: boolean): void {
  useView.setState({ isModelPickerOpen })
}

export function setSidebarOver(isSidebarOver: boolean): void {
  useView.setState({ isSidebarOver })
}

export function setInspectorOver(isInspectorOver: boolean): void {
  useView.setState({ isInspectorOver })
}

/** Chooses what the inspector shows; whether it is open is a setting, and the frame's. */
export function inspect(tab: InspectorTab, answerId?: MessageId): void {
  useView.setState({ inspected: answerId === undefined ? { tab } : { tab, answerId } })
}
