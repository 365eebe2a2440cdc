import { inspect } from 'node:util'
import { createSystemClock } from '../../src/main/adapters/system/system-clock.ts'
import { createOsKeychain } from '../../src/main/adapters/vault/os-keychain.ts'
import { FaultError } from '../../src/shared/errors/fault.ts'
import { createQuietLog } from '../fakes/quiet-log.ts'

/** What a process of its own found: a process looks for its D-Bus once, when it first needs it. */
export interface KeychainTrial {
  readonly works: boolean
  /** The codes that the acts ended with; `done` for those that succeeded. */
  readonly outcomes: readonly string[]
  /** Everything that was logged or thrown. */
  readonly told: string
}

const [, , secret = '', ...names] = process.argv
const log = createQuietLog()
const keychain = createOsKeychain({ serviceName: 'Liminal test', clock: createSystemClock(), log })

const works = await keychain.probe()
const outcomes: string[] = []
const errors: unknown[] = []
const acts: Readonly<Record<string, () => Promise<unknown>>> = {
  set: () => keychain.set('a', secret),
  use: () => keychain.use('a', async () => undefined),
  describe: () => keychain.describe('a'),
  erase: () => keychain.erase('a'),
}
for (const name of names) {
  try {
    await acts[name]?.()
    outcomes.push('done')
  } catch (error) {
    errors.push(error)
    outcomes.push(error instanceof FaultError ? error.fault.code : String(error))
  }
}
const told = inspect([errors, log.lines], { depth: 10, showHidden: true }) + JSON.stringify(errors)
process.stdout.write(`${JSON.stringify({ works, outcomes, told } satisfies KeychainTrial)}\n`)
