import type { Fault } from '../../shared/errors/fault.ts'
import { Button } from '../ui/button.tsx'
import { billingPage } from './billing-page.ts'
import { useLiminal } from './liminal-context.ts'
import { useAttempt } from './use-attempt.ts'
import { words } from '../words/words.ts'

interface BillingButtonProps {
  readonly fault: Fault | undefined
  readonly account: Parameters<typeof billingPage>[0] | undefined
}

/** Where a failure is an empty purse, the way to the vendor's till; main asks before it opens. */
export function BillingButton({ fault, account }: BillingButtonProps) {
  const { client } = useLiminal()
  const attempt = useAttempt()
  const url = account && billingPage(account)
  if (fault?.code !== 'provider.quota' || url === undefined) return null
  return (
    <Button onClick={() => void attempt(() => client.app.openLink({ url }))}>
      {words('frame.openBillingPage')}
    </Button>
  )
}
