import { writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { createManualClock } from '../../../fakes/manual-clock.ts'
import { createQuietLog } from '../../../fakes/quiet-log.ts'
import { passphrases, strongerCost, weakCost } from '../sealed-vault.ts'
import { dieOnDisk } from './disk-that-dies.ts'

// Seals the vault of a file anew, by a change of its passphrase or by raising what a guess costs,
// and dies at the step that is named. One that comes to its end names the steps that it made.
const [file = '', what = '', atStep = ''] = process.argv.slice(2)
const steps = await dieOnDisk(dirname(file), Number(atStep))
const { createPassphraseVault } =
  await import('../../../../src/main/adapters/vault/passphrase-vault.ts')
const vault = createPassphraseVault({
  file,
  clock: createManualClock(),
  log: createQuietLog(),
  cost: what === 'raise' ? strongerCost : weakCost,
})
if (what === 'raise') await vault.unlock(passphrases.old)
else await vault.changePassphrase(passphrases.old, passphrases.next)
writeSync(1, JSON.stringify(steps()))
