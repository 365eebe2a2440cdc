import { useState } from 'react'
import type { LockStatus } from '../../../shared/contract/lock.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAct } from '../../api/use-act.ts'
import { useNow } from '../../api/use-now.ts'
import { waitWords } from '../../api/wait-words.ts'
import { Button } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'

/** The slow way in for who has forgotten the passphrase, which costs the keys. */
export function ForgottenPassphrase({ status }: { readonly status: LockStatus }) {
  const { client } = useLiminal()
  const act = useAct()
  const [isOpen, setOpen] = useState(status.isDamaged)
  const { resetAt } = status
  const now = useNow(resetAt)
  const forget = (): void => void act.run(() => client.lock.forget())
  if (!isOpen && resetAt === undefined) {
    return (
      <Button look="quiet" className="-ms-2.75 justify-self-start" onClick={() => setOpen(true)}>
        {words('lock.forgot')}
      </Button>
    )
  }
  return (
    <section className="grid gap-3 border-t border-line pt-4">
      <p role="status" className="text-small text-ink-2">
        {resetAt === undefined
          ? words('lock.forgotText')
          : words('lock.resetAsked', { when: waitWords({ retryAt: resetAt }, now) })}
      </p>
      {act.fault ? <FaultAlert fault={act.fault} kept={words('lock.stillLocked')} /> : null}
      {resetAt === undefined ? (
        <Button className="justify-self-start" disabled={act.isBusy} onClick={forget}>
          {words('lock.askForReset')}
        </Button>
      ) : (
        <Button
          look="danger"
          className="justify-self-start"
          disabled={act.isBusy || now < resetAt}
          onClick={forget}
        >
          {words('lock.reset')}
        </Button>
      )}
    </section>
  )
}
