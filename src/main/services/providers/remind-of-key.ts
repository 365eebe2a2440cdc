import { keyReminderPauseMs } from '../../../shared/logic/key-age.ts'
import type { ProviderId } from '../../../shared/model/ids.ts'
import type { Clock } from '../../ports/clock.ts'
import type { SettingsPort } from '../../ports/settings.ts'

/** As many as anybody has accounts; the oldest pauses make room. */
const mostPauses = 200

/**
 * Leaves the user alone about the age of this account's key for a while.
 * @throws FaultError `settings.unwritable`
 */
export function remindOfKeyLater(
  { settings, clock }: { readonly settings: SettingsPort; readonly clock: Clock },
  id: ProviderId,
): void {
  const { keyReminderPauses } = settings.read()
  const others = Object.entries(keyReminderPauses).filter(
    ([other, until]) => other !== id && until > clock.now(),
  )
  const own = [id, clock.now() + keyReminderPauseMs] as const
  settings.update({ keyReminderPauses: Object.fromEntries([...others, own].slice(-mostPauses)) })
}
