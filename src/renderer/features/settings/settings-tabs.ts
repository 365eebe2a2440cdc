import { words } from '../../words/words.ts'

export type SettingsTab =
  | 'general'
  | 'providers'
  | 'appearance'
  | 'shortcuts'
  | 'data'
  | 'privacy'
  | 'about'

const tabs: readonly SettingsTab[] = [
  'general',
  'providers',
  'appearance',
  'shortcuts',
  'data',
  'privacy',
  'about',
]

interface NamedTab {
  readonly value: SettingsTab
  readonly label: string
}

export function settingsTabs(): readonly NamedTab[] {
  return tabs.map((value) => ({ value, label: words(`settings.tabs.${value}`) }))
}
