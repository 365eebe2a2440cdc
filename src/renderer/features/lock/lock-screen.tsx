import { LockKeyhole } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { LockStatus } from '../../../shared/contract/lock.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAct } from '../../api/use-act.ts'
import { useNow } from '../../api/use-now.ts'
import { Button } from '../../ui/button.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { words } from '../../words/words.ts'
import { ForgottenPassphrase } from './forgotten-passphrase.tsx'

/** All that a locked window shows. */
export function LockScreen({ status }: { readonly status: LockStatus }) {
  useEffect(() => {
    document.title = 'Liminal'
  }, [])
  return (
    <main className="grid h-full place-items-center overflow-y-auto p-6">
      <div className="grid w-full max-w-sm gap-4">
        <LockKeyhole size={22} strokeWidth={1.6} className="text-ink-3" aria-hidden />
        <div className="grid gap-1.5">
          <h1 className="text-heading font-semibold tracking-[-.01em]">{words('lock.title')}</h1>
          <p className="text-ink-2">
            {words(status.isDamaged ? 'lock.damaged' : 'lock.answersGoOn')}
          </p>
        </div>
        {status.isDamaged ? null : <UnlockForm waitUntil={status.waitUntil} />}
        <ForgottenPassphrase status={status} />
      </div>
    </main>
  )
}

function UnlockForm({ waitUntil }: { readonly waitUntil: number | undefined }) {
  const { client } = useLiminal()
  const act = useAct()
  const [passphrase, setPassphrase] = useState('')
  const isWaiting = useNow(waitUntil) < (waitUntil ?? 0)
  const canUnlock = passphrase !== '' && !act.isBusy && !isWaiting

  async function unlock(): Promise<void> {
    if (!canUnlock) return
    await act.run(() => client.lock.unlock({ passphrase }))
    setPassphrase('')
  }

  const waiting = isWaiting && waitUntil !== undefined
  const fault = waiting
    ? ({ code: 'lock.waiting', data: { until: waitUntil } } as const)
    : act.fault
  return (
    <form
      noValidate
      aria-label={words('lock.unlock')}
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void unlock()
      }}
    >
      <SecretField
        label={words('lock.passphrase')}
        value={passphrase}
        isFirst
        onChange={setPassphrase}
      />
      {fault ? <FaultAlert fault={fault} kept={words('lock.stillLocked')} /> : null}
      <Button type="submit" look="primary" className="justify-self-start" disabled={!canUnlock}>
        {words('lock.unlock')}
      </Button>
    </form>
  )
}
