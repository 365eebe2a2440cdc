import { Tabs } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { AboutPanel } from './about-panel.tsx'
import { AppearancePanel } from './appearance-panel.tsx'
import { DataPanel } from './data-panel.tsx'
import { GeneralPanel } from './general-panel.tsx'
import { PrivacyPanel } from './privacy-panel.tsx'
import { settingsTabs, type SettingsTab } from './settings-tabs.ts'
import { words } from '../../words/words.ts'

interface SettingsDialogProps {
  /** The tab that is shown; absent while the dialog is closed. */
  readonly tab: SettingsTab | undefined
  readonly onTab: (tab: SettingsTab) => void
  readonly onClose: () => void
  readonly providersPanel: ReactNode
  readonly budgetsPanel: ReactNode
  readonly vaultPanel: ReactNode
  readonly networkPanel: ReactNode
  readonly shortcutsPanel: ReactNode
}

export function SettingsDialog(props: SettingsDialogProps) {
  const {
    tab,
    onTab,
    onClose,
    providersPanel,
    budgetsPanel,
    vaultPanel,
    networkPanel,
    shortcutsPanel,
  } = props
  const tabs = settingsTabs()
  const panels: { readonly [T in SettingsTab]: ReactNode } = {
    general: <GeneralPanel budgetsPanel={budgetsPanel} />,
    providers: providersPanel,
    appearance: <AppearancePanel />,
    data: <DataPanel />,
    shortcuts: shortcutsPanel,
    privacy: <PrivacyPanel vaultPanel={vaultPanel} networkPanel={networkPanel} />,
    about: <AboutPanel />,
  }
  return (
    <Dialog
      title={words('settings.title')}
      isOpen={tab !== undefined}
      onClose={onClose}
      className="h-[min(40rem,calc(100vh-2rem))] w-[min(48rem,calc(100vw-2rem))]"
    >
      <Tabs.Root
        value={tab ?? 'general'}
        onValueChange={(next: SettingsTab) => onTab(next)}
        orientation="vertical"
        className="flex min-h-0 flex-1 max-[600px]:flex-col"
      >
        <Tabs.List className="flex w-40 shrink-0 flex-col gap-0.5 border-e border-line bg-side p-2 max-[600px]:w-auto max-[600px]:flex-row max-[600px]:overflow-x-auto max-[600px]:border-e-0 max-[600px]:border-b">
          {tabs.map(({ value, label }) => (
            <Tabs.Tab
              key={value}
              value={value}
              className="rounded-control px-2.5 py-1.5 text-start text-ink-2 hover:bg-hover data-active:bg-selected data-active:font-[550] data-active:text-ink"
            >
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ value }) => (
          <Tabs.Panel
            key={value}
            value={value}
            className="min-h-0 min-w-0 flex-1 overflow-y-auto p-5 focus-visible:-outline-offset-2"
          >
            {panels[value]}
          </Tabs.Panel>
        ))}
      </Tabs.Root>
    </Dialog>
  )
}
