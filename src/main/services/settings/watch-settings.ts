import type { Settings } from '../../../shared/model/settings.ts'
import type { SettingsPort } from '../../ports/settings.ts'
import { createBroadcast } from '../broadcast.ts'

/** The settings now, and after every change, until the watcher leaves. */
export async function* watchSettings(
  settings: SettingsPort,
  signal?: AbortSignal,
): AsyncGenerator<Settings> {
  const changes = createBroadcast<Settings>()
  const following = changes.subscribe(signal)
  const unsubscribe = settings.subscribe(changes.publish)
  try {
    yield settings.read()
    yield* following
  } finally {
    unsubscribe()
    await following.return(undefined)
  }
}
