import { ShieldCheck } from 'lucide-react'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { UnlockForm } from './unlock-form.tsx'
import { VaultChoice } from './vault-choice.tsx'
import { words } from '../../words/words.ts'

/** Where keys are kept: what has to be done before one can be, or a word that all is well. */
export function VaultPanel() {
  const status = useReady(useLiminal().vault)
  if (!status) return null
  if (status.state === 'locked') return <UnlockForm />
  if (status.state !== 'ready') return <VaultChoice status={status} />
  return (
    <p className="flex items-start gap-2.5 text-ink-2">
      <ShieldCheck size={16} strokeWidth={1.6} className="mt-0.5 shrink-0 text-good" aria-hidden />
      {words(status.backend === undefined ? 'vault.ready' : readyWords[status.backend])}
    </p>
  )
}

const readyWords = {
  'os-keychain': 'vault.keychainReady',
  passphrase: 'vault.vaultReady',
  'session-only': 'vault.sessionReady',
} as const
