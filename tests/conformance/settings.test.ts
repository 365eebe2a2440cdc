import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createElectronStoreSettings } from '../../src/main/adapters/settings/electron-store-settings.ts'
import { createManualClock } from '../fakes/manual-clock.ts'
import { createMemorySettings } from '../fakes/memory-settings.ts'
import { createQuietLog } from '../fakes/quiet-log.ts'
import { describeSettings } from './settings.conformance.ts'

describeSettings('electron-store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'liminal-settings-'))
  const directory = join(folder, 'data')
  return {
    settings: createElectronStoreSettings({
      directory,
      clock: createManualClock(),
      log: createQuietLog(),
    }),
    makeUnwritable: async () => {
      // Root may write in any folder, but nobody in a file.
      await rm(directory, { recursive: true })
      await writeFile(directory, '')
    },
    dispose: () => rm(folder, { recursive: true }),
  }
})

describeSettings('the fake', async () => {
  const settings = createMemorySettings()
  return { settings, makeUnwritable: async () => settings.setWritable(false) }
})
