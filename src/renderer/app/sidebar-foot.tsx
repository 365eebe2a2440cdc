import { PanelLeft, Settings2, ShieldCheck } from 'lucide-react'
import { use } from 'react'
import type { VaultStatus } from '../../shared/contract/vault.ts'
import { InspectContext } from '../api/inspect-context.ts'
import { useLiminal } from '../api/liminal-context.ts'
import { useReady } from '../api/source.ts'
import { MonthCost } from '../features/cost/index.ts'
import { IconButton } from '../ui/button.tsx'
import { showSettings } from './view-store.ts'

/** That everything is here, where the keys are, and the way to the settings. */
export function SidebarFoot({ onHide }: { readonly onHide: () => void }) {
  const inspect = use(InspectContext)
  const vault = useReady(useLiminal().vault)
  return (
    <div className="flex items-center gap-0.5 py-1.5 pr-1.5 pl-3 text-small">
      <div className="mr-auto grid min-w-0 justify-items-start">
        <button
          type="button"
          onClick={() => showSettings('privacy')}
          className="flex max-w-full items-center gap-2 rounded-control py-1 text-ink-3 hover:text-ink"
        >
          <ShieldCheck size={16} strokeWidth={1.6} className="shrink-0" aria-hidden />
          <span className="font-medium whitespace-nowrap text-ink-2">Local only</span>
          <span className="truncate">{vault ? keyWords(vault) : ''}</span>
        </button>
        <MonthCost onOpen={() => inspect('cost')} />
      </div>
      <IconButton label="Settings" onClick={() => showSettings('general')}>
        <Settings2 size={16} strokeWidth={1.6} aria-hidden />
      </IconButton>
      <IconButton label="Hide sidebar" onClick={onHide}>
        <PanelLeft size={16} strokeWidth={1.6} aria-hidden />
      </IconButton>
    </div>
  )
}

function keyWords({ state, backend }: VaultStatus): string {
  if (state === 'locked') return 'Vault locked'
  if (state === 'unavailable') return 'Keychain missing'
  if (state !== 'ready' || !backend) return 'Keys: none yet'
  return backendWords[backend]
}

const backendWords = {
  'os-keychain': 'Keys: keychain',
  passphrase: 'Keys: vault',
  'session-only': 'Keys: session',
} as const
