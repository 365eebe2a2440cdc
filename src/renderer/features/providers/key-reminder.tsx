import type { ProviderView } from '../../../shared/contract/providers.ts'
import { keyAgeDays } from '../../../shared/logic/key-age.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { now } from '../../system/clock.ts'
import { Button } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'

interface KeyReminderProps {
  readonly view: ProviderView
  /** Leads to where the key is replaced; absent when that is open. */
  readonly onReplace: (() => void) | undefined
}

/** Asks, without getting in the way, to replace a key that has become old. */
export function KeyReminder({ view: { account, key }, onReplace }: KeyReminderProps) {
  const { client } = useLiminal()
  const attempt = useAttempt()
  const count = keyAgeDays(key.addedAt ?? now(), now())
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line py-2.5 pe-2.5 ps-4">
      <p className="min-w-40 flex-1 text-small text-ink-2">
        {words('providers.keyDue', { count })}
      </p>
      {onReplace ? <Button onClick={onReplace}>{words('providers.replaceKey')}</Button> : null}
      <Button
        look="quiet"
        onClick={() =>
          void attempt(() => client.providers.remindOfKeyLater({ providerId: account.id }))
        }
      >
        {words('providers.remindLater')}
      </Button>
    </div>
  )
}
