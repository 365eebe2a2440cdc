import { ShieldCheck } from 'lucide-react'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { UnlockForm } from './unlock-form.tsx'
import { VaultChoice } from './vault-choice.tsx'

/** Where keys are kept: what has to be done before one can be, or a word that all is well. */
export function VaultPanel() {
  const status = useReady(useLiminal().vault)
  if (!status) return null
  if (status.state === 'locked') return <UnlockForm />
  if (status.state !== 'ready') return <VaultChoice status={status} />
  return (
    <p className="flex items-start gap-2.5 text-ink-2">
      <ShieldCheck size={16} strokeWidth={1.6} className="mt-0.5 shrink-0 text-good" aria-hidden />
      {status.backend === undefined ? 'Keys can be kept.' : readyWords[status.backend]}
    </p>
  )
}

const readyWords = {
  'os-keychain':
    'Keys are kept in the system keychain, which encrypts them with your login. No file of Liminal holds one.',
  passphrase:
    'Keys are kept in a vault that is encrypted with your passphrase. Without the passphrase nobody can read them.',
  'session-only':
    'Keys are held in memory only and are gone when Liminal closes. You enter them again next time.',
} as const
