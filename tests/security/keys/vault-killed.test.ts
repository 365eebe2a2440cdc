import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { howOften, tell } from '../figures.ts'
import { keptKeys, makeVault, passphrases, vaultIn, whatOpens } from './sealed-vault.ts'

const script = fileURLToPath(new URL('processes/reseal-until-killed.ts', import.meta.url))

describe('a vault that is sealed anew while the power goes', { timeout: 120_000 }, () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liminal-killed-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it.each([
    ['change', 'a change of its passphrase', 12],
    ['raise', 'the raising of its cost', 12],
  ])('%s: is the old one or the new one, and whole, at every step', async (what, words, least) => {
    const made = join(folder, 'vault.json')
    await makeVault(made)
    const whole = join(folder, 'whole.json')
    await copyFile(made, whole)
    const { said } = await reseal(whole, what, -1)
    const steps = JSON.parse(said) as readonly string[]
    expect(steps.length).toBeGreaterThanOrEqual(least)
    expect(steps).toEqual(
      expect.arrayContaining([
        'before the file is synced',
        expect.stringContaining('before the rename'),
        'before the folder is synced',
      ]),
    )

    const every = Math.ceil(steps.length / howOften({ full: steps.length, sample: 4 }))
    const gotThrough = { neither: 0, both: 0, keysLost: 0 }
    let runs = 0
    for (let step = 0; step < steps.length; step += every) {
      const file = join(folder, `step-${step}.json`)
      await copyFile(made, file)
      const { signal } = await reseal(file, what, step)
      expect(signal, steps[step]).toBe('SIGKILL')
      const { by, lost } = await whatOpens(file)
      gotThrough.neither += by.length === 0 ? 1 : 0
      gotThrough.both += by.length > 1 ? 1 : 0
      gotThrough.keysLost += lost
      runs += 1
    }
    tell({ area: `kill -9 in ${words}`, runs, gotThrough })
    expect(gotThrough).toEqual({ neither: 0, both: 0, keysLost: 0 })
  })

  it('is the new one when it says that it is', async () => {
    const file = join(folder, 'vault.json')
    await makeVault(file)
    await vaultIn(file).changePassphrase(passphrases.old, passphrases.next)
    expect(await whatOpens(file)).toEqual({ by: [passphrases.next], lost: 0 })
    expect(keptKeys.size).toBeGreaterThan(0)
  })
})

async function reseal(file: string, what: string, atStep: number) {
  const child = spawn(process.execPath, [script, file, what, String(atStep)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = text(child.stdout)
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return { signal, said: await said }
}
