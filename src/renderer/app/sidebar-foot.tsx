import { PanelLeft, Settings2, ShieldCheck, Trash2 } from 'lucide-react'
import { use } from 'react'
import type { VaultStatus } from '../../shared/contract/vault.ts'
import { InspectContext } from '../api/inspect-context.ts'
import { useLiminal } from '../api/liminal-context.ts'
import { useReady } from '../api/source.ts'
import { MonthCost } from '../features/cost/index.ts'
import { IconButton } from '../ui/button.tsx'
import { setBinOpen, showSettings } from './view-store.ts'
import { words } from '../words/words.ts'

/** That everything is here, where the keys are, and the way to the settings. */
export function SidebarFoot({ onHide }: { readonly onHide: () => void }) {
  const inspect = use(InspectContext)
  const vault = useReady(useLiminal().vault)
  return (
    <div className="flex items-center gap-0.5 py-1.5 pe-1.5 ps-3 text-small">
      <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] justify-items-start">
        <button
          type="button"
          onClick={() => showSettings('privacy')}
          className="flex max-w-full items-center gap-2 rounded-control py-0.5 text-start text-ink-3 hover:text-ink"
        >
          <ShieldCheck size={16} strokeWidth={1.6} className="shrink-0" aria-hidden />
          <span className="grid min-w-0">
            <span className="truncate font-medium text-ink-2">{words('frame.localOnly')}</span>
            <span className="truncate">{vault ? keyWords(vault) : ''}</span>
          </span>
        </button>
        <MonthCost onOpen={() => inspect('cost')} />
      </div>
      <IconButton label={words('sidebar.bin.open')} onClick={() => setBinOpen(true)}>
        <Trash2 size={16} strokeWidth={1.6} aria-hidden />
      </IconButton>
      <IconButton label={words('settings.title')} onClick={() => showSettings('general')}>
        <Settings2 size={16} strokeWidth={1.6} aria-hidden />
      </IconButton>
      <IconButton label={words('frame.hideSidebar')} data-turns="sidebar" onClick={onHide}>
        <PanelLeft size={16} strokeWidth={1.6} className="rtl:-scale-x-100" aria-hidden />
      </IconButton>
    </div>
  )
}

function keyWords({ state, backend }: VaultStatus): string {
  if (state === 'locked') return words('frame.vaultLocked')
  if (state === 'unavailable') return words('frame.keychainMissing')
  if (state !== 'ready' || !backend) return words('frame.noKeys')
  return words(backendWords[backend])
}

const backendWords = {
  'os-keychain': 'frame.keysInKeychain',
  passphrase: 'frame.keysInVault',
  'session-only': 'frame.keysInSession',
} as const
