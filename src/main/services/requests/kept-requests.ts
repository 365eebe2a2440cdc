import { requestsKeptMs } from '../../../shared/logic/keeping-times.ts'
import type { MessageId } from '../../../shared/model/ids.ts'
import type { SentRequest } from '../../../shared/model/sent-request.ts'
import type { Clock } from '../../ports/clock.ts'
import type { KeepSentRequest } from '../../ports/keep-sent-request.ts'
import type { Log } from '../../ports/log.ts'
import type { SettingsPort } from '../../ports/settings.ts'
import type { Store } from '../../ports/store.ts'

/** The exact requests of the last seven days, if the user wants them kept. */
export interface KeptRequests {
  readonly keep: KeepSentRequest
  /** Those for one answer, in their order. @throws FaultError what the store throws */
  readonly ofAnswer: (answerId: MessageId) => Promise<readonly SentRequest[]>
  /** To be called when the library was opened, and once a day. Never throws. */
  readonly tidy: () => Promise<void>
  readonly close: () => void
}

export function createKeptRequests(parts: {
  readonly store: Store
  readonly settings: SettingsPort
  readonly clock: Clock
  readonly log: Log
}): KeptRequests {
  const { store, settings, clock, log } = parts
  let isKeeping = settings.read().keepRequests
  const oldest = (): number => (isKeeping ? clock.now() - requestsKeptMs : Number.MAX_SAFE_INTEGER)

  async function tidy(): Promise<void> {
    try {
      await store.removeSentRequests(oldest())
    } catch (error) {
      log.error('request.old-not-removed', error)
    }
  }

  const close = settings.subscribe(({ keepRequests }) => {
    const wasKeeping = isKeeping
    isKeeping = keepRequests
    if (wasKeeping && !isKeeping) void tidy()
  })

  return {
    keep: (request) => {
      if (!isKeeping) return
      store.saveSentRequest(request).catch((error: unknown) => log.error('request.not-kept', error))
    },
    ofAnswer: async (answerId) => {
      const kept = await store.readSentRequests(answerId)
      return kept.filter(({ sentAt }) => sentAt >= oldest())
    },
    tidy,
    close,
  }
}
