import { createSqliteStoreOpener } from '../../../src/main/adapters/store/sqlite-store-opener.ts'
import { aProviderAccount } from '../../build/a-provider-account.ts'
import { storeWorkerUrl } from '../../build/a-library.ts'
import { createQuietLog } from '../../fakes/quiet-log.ts'
import { handOver } from './app-user.ts'

/**
 * Puts accounts into a library before the app is started on it: Demo, and one on the open
 * network with a model, which no test could reach to have its models listed.
 */
export async function addRemoteAccount(userData: string, modelLabel: string): Promise<void> {
  const opener = createSqliteStoreOpener({
    directory: userData,
    log: createQuietLog(),
    clock: { now: () => Date.now() },
    workerUrl: storeWorkerUrl,
  })
  const { store } = await opener.open({ quarantine: false })
  const { models, keyRef: _, ...account } = aProviderAccount({ name: 'Far away' })
  const [model] = models
  if (!model) throw new Error('The account has a model.')
  const remote = { ...account, baseUrl: 'https://api.example.invalid/v1' }
  await store.saveProviderAccount({ ...remote, models: [{ ...model, label: modelLabel }] })
  await store.close()
  await handOver(userData)
}
