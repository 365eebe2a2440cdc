import type { Conversation } from '../../shared/model/conversation.ts'
import { BudgetsForm } from '../features/cost/index.ts'
import { LockPanel } from '../features/lock/index.ts'
import { NetworkLedger } from '../features/network/index.ts'
import { ProvidersPanel } from '../features/providers/index.ts'
import { SettingPlace, SettingsDialog } from '../features/settings/index.ts'
import { ShortcutsForm } from '../features/shortcuts/index.ts'
import { VaultChange, VaultPanel } from '../features/vault/index.ts'
import { useProviderSaved } from './use-provider-saved.ts'
import { hideSettings, settingFound, showSetting, showSettings, useView } from './view-store.ts'

interface SettingsWindowProps {
  readonly conversation: Conversation | undefined
}

/** The settings, put together from the features that they are about. */
export function SettingsWindow({ conversation }: SettingsWindowProps) {
  const tab = useView((state) => state.settingsTab)
  const isAdding = useView((state) => state.isAddingProvider)
  const onSaved = useProviderSaved(conversation)
  return (
    <SettingsDialog
      tab={tab}
      onTab={(next) => showSettings(next)}
      sought={useView((state) => state.soughtSetting)}
      onSeek={showSetting}
      onFound={settingFound}
      onClose={hideSettings}
      providersPanel={
        <SettingPlace id="accounts">
          <ProvidersPanel vaultPanel={<VaultPanel />} isAdding={isAdding} onSaved={onSaved} />
        </SettingPlace>
      }
      budgetsPanel={<BudgetsForm />}
      vaultPanel={<VaultChange />}
      lockPanel={<LockPanel />}
      networkPanel={<NetworkLedger />}
      shortcutsPanel={
        <SettingPlace id="keys">
          <ShortcutsForm />
        </SettingPlace>
      }
    />
  )
}
