import { Tabs } from '@base-ui/react/tabs'
import { useMemo, useState, type ReactNode } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { words } from '../../words/words.ts'
import { AboutPanel } from './about-panel.tsx'
import { AppearancePanel } from './appearance-panel.tsx'
import { DataPanel } from './data-panel.tsx'
import { GeneralPanel } from './general-panel.tsx'
import { PrivacyPanel } from './privacy-panel.tsx'
import { SoughtSettingContext } from './setting-place.tsx'
import type { SettingId } from './settings-entries.ts'
import { SettingsFound, SettingsSearchField } from './settings-search.tsx'
import { settingsTabs, type SettingsTab } from './settings-tabs.ts'

interface SettingsPanels {
  readonly providersPanel: ReactNode
  readonly budgetsPanel: ReactNode
  readonly vaultPanel: ReactNode
  readonly lockPanel: ReactNode
  readonly networkPanel: ReactNode
  readonly shortcutsPanel: ReactNode
}

interface SettingsPlaces {
  readonly onTab: (tab: SettingsTab) => void
  /** The setting that is to be shown, until it was found. */
  readonly sought: SettingId | undefined
  readonly onSeek: (tab: SettingsTab, id: SettingId) => void
  readonly onFound: () => void
}

interface SettingsDialogProps extends SettingsPanels, SettingsPlaces {
  /** The tab that is shown; absent while the dialog is closed. */
  readonly tab: SettingsTab | undefined
  readonly onClose: () => void
}

export function SettingsDialog({ onClose, ...props }: SettingsDialogProps) {
  return (
    <Dialog
      title={words('settings.title')}
      isOpen={props.tab !== undefined}
      onClose={onClose}
      className="h-[min(40rem,calc(100vh-2rem))] w-[min(48rem,calc(100vw-2rem))]"
    >
      <SettingsTabs {...props} />
    </Dialog>
  )
}

function SettingsTabs(props: Omit<SettingsDialogProps, 'onClose'>) {
  const { tab, onTab, sought, onSeek, onFound } = props
  const [query, setQuery] = useState('')
  const seeking = useMemo(() => ({ id: sought, onFound }), [sought, onFound])
  const pick = (entry: { readonly tab: SettingsTab; readonly id: SettingId }): void => {
    setQuery('')
    onSeek(entry.tab, entry.id)
  }
  return (
    <Tabs.Root
      value={tab ?? 'general'}
      onValueChange={(next: SettingsTab) => {
        setQuery('')
        onTab(next)
      }}
      orientation="vertical"
      className="flex min-h-0 flex-1 max-[600px]:flex-col"
    >
      <div className="flex w-44 shrink-0 flex-col border-e border-line bg-side max-[600px]:w-auto max-[600px]:border-e-0 max-[600px]:border-b">
        <SettingsSearchField query={query} onQuery={setQuery} onPick={pick} />
        <Tabs.List className="flex flex-col gap-0.5 p-2 max-[600px]:flex-row max-[600px]:overflow-x-auto">
          {settingsTabs().map(({ value, label }) => (
            <Tabs.Tab
              key={value}
              value={value}
              className="rounded-control px-2.5 py-1.5 text-start text-ink-2 hover:bg-hover data-active:bg-selected data-active:font-[550] data-active:text-ink"
            >
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </div>
      {query.trim() === '' ? (
        <SoughtSettingContext value={seeking}>
          <SettingsPanelList {...props} />
        </SoughtSettingContext>
      ) : (
        <SettingsFound query={query} onPick={pick} />
      )}
    </Tabs.Root>
  )
}

function SettingsPanelList(props: SettingsPanels) {
  const panels: { readonly [T in SettingsTab]: ReactNode } = {
    general: <GeneralPanel budgetsPanel={props.budgetsPanel} />,
    providers: props.providersPanel,
    appearance: <AppearancePanel />,
    data: <DataPanel />,
    shortcuts: props.shortcutsPanel,
    privacy: <PrivacyPanel {...props} />,
    about: <AboutPanel />,
  }
  return settingsTabs().map(({ value }) => (
    <Tabs.Panel
      key={value}
      value={value}
      className="min-h-0 min-w-0 flex-1 overflow-y-auto p-5 focus-visible:-outline-offset-2"
    >
      {panels[value]}
    </Tabs.Panel>
  ))
}
