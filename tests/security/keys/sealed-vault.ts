import { createPassphraseVault } from '../../../src/main/adapters/vault/passphrase-vault.ts'
import type { PassphraseVault } from '../../../src/main/ports/vault.ts'
import { createManualClock } from '../../fakes/manual-clock.ts'
import { createQuietLog } from '../../fakes/quiet-log.ts'

/** The least that a guess can cost, so that a test makes many vaults in no time. */
export const weakCost = { memoryKiB: 8, passes: 1, lanes: 1 }
export const strongerCost = { memoryKiB: 16, passes: 2, lanes: 1 }

export const passphrases = { old: 'correct horse battery', next: 'staple, corrected' }

/** What stands in the vault before anything happens to it. */
export const keptKeys: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 24 }, (_, at) => [`provider:${at}`, `sk-canary-${at}-0123456789abcdef`]),
)

export function vaultIn(file: string, cost = weakCost): PassphraseVault {
  return createPassphraseVault({ file, clock: createManualClock(), log: createQuietLog(), cost })
}

export async function makeVault(file: string): Promise<void> {
  const vault = vaultIn(file)
  await vault.create(passphrases.old)
  for (const [ref, secret] of keptKeys) await vault.set(ref, secret)
}

/** Which passphrases open it, and how many of its keys are not there as they were. */
export async function whatOpens(file: string): Promise<{ by: readonly string[]; lost: number }> {
  const by: string[] = []
  let lost = 0
  for (const passphrase of Object.values(passphrases)) {
    const vault = vaultIn(file)
    const opened = await vault.unlock(passphrase).then(
      () => true,
      () => false,
    )
    if (!opened) continue
    by.push(passphrase)
    for (const [ref, secret] of keptKeys) {
      const found = await vault.use(ref, async (value) => value).catch(() => undefined)
      if (found !== secret) lost += 1
    }
  }
  return { by, lost }
}
