import type { ProviderView } from '../../../shared/contract/providers.ts'
import { isKeyDue } from '../../../shared/logic/key-age.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { now } from '../../system/clock.ts'

/** Tells of each account whether the user is to be asked to replace its key for its age. */
export function useDueKeys(): (view: ProviderView) => boolean {
  const settings = useReady(useLiminal().settings)
  return ({ account, key, newKey }) =>
    settings !== undefined &&
    key.present &&
    newKey === undefined &&
    isKeyDue({
      addedAt: key.addedAt,
      now: now(),
      reminderDays: settings.keyReminderDays,
      pausedUntil: settings.keyReminderPauses[account.id],
    })
}
