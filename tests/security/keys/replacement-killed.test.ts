import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ProviderId } from '../../../src/shared/model/ids.ts'
import { nextOf, startApp } from '../../integration/app.ts'
import { startLoopback, type Loopback } from '../../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../../loopback/openai-compatible-script.ts'
import { howOften, tell } from '../figures.ts'
import { openFileKeychain } from './file-keychain.ts'

const script = fileURLToPath(new URL('processes/replace-until-killed.ts', import.meta.url))
const oldKey = 'sk-canary-old-0123456789abcdef'
const newKey = 'sk-canary-new-0123456789abcdef'

let folder: string
let server: Loopback
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liminal-replace-'))
  server = await startLoopback(openAiCompatibleScript())
})
afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

it(
  'has a key that works after a kill at every step, and finishes or offers the rest',
  {
    timeout: 120_000,
  },
  async () => {
    const made = join(folder, 'made')
    const providerId = await makeAccount(made)
    const whole = join(folder, 'whole')
    await cp(made, whole, { recursive: true })
    const { said } = await replace(whole, providerId, -1)
    const steps = JSON.parse(said) as readonly string[]
    expect(steps).toEqual(
      expect.arrayContaining([
        'after the new key is kept',
        'after the call',
        'before the old key is erased',
      ]),
    )
    // With the new key, and before the old one is gone.
    const [call, erasure] = [
      steps.indexOf('before the call'),
      steps.indexOf('before the old key is erased'),
    ]
    expect(call).toBeLessThan(erasure)

    const every = Math.ceil(steps.length / howOften({ full: steps.length, sample: 1 }))
    const gotThrough = { withoutKey: 0, wrongKey: 0, leftOver: 0 }
    let runs = 0
    for (let step = every >> 1; step < steps.length; step += every) {
      const data = join(folder, `step-${step}`)
      await cp(made, data, { recursive: true })
      const { signal } = await replace(data, providerId, step)
      expect(signal, steps[step]).toBe('SIGKILL')
      const found = await lookAfter(data, providerId)
      gotThrough.withoutKey += found.isWorking ? 0 : 1
      gotThrough.wrongKey += found.isRightKey ? 0 : 1
      gotThrough.leftOver += found.isTidy ? 0 : 1
      runs += 1
    }
    tell({ area: 'kill -9 in a replacement of a key', runs, gotThrough })
    expect(gotThrough).toEqual({ withoutKey: 0, wrongKey: 0, leftOver: 0 })
  },
)

async function makeAccount(data: string): Promise<ProviderId> {
  const keychain = await openFileKeychain(join(folder, 'keychain.json'))
  const app = await startApp({ dataPath: data, keychain })
  const { account } = await app.client.providers.add({
    kind: 'openai-compatible',
    name: 'Loopback',
    baseUrl: server.url,
    apiKey: oldKey,
  })
  await app.quit()
  await cp(join(folder, 'keychain.json'), join(data, 'keychain.json'))
  return account.id
}

async function replace(data: string, providerId: string, atStep: number) {
  const args = [data, join(data, 'keychain.json'), providerId, newKey, String(atStep)]
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said = text(child.stdout)
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return { signal, said: await said }
}

/** What the next start makes of what was left. */
async function lookAfter(data: string, providerId: ProviderId) {
  const keychain = await openFileKeychain(join(data, 'keychain.json'))
  const app = await startApp({ dataPath: data, keychain })
  const { client } = app
  try {
    const list = await client.providers.watchList()
    const { providers } = await nextOf(list)
    await list.return?.(undefined)
    const view = providers.find(({ account }) => account.id === providerId)
    const isWorking = await client.providers.refreshModels({ providerId }).then(
      () => true,
      () => false,
    )
    const used = server.requests.at(-1)?.headers['authorization']
    const isOffered = view?.newKey !== undefined
    if (isOffered) await client.providers.takeNewKey({ providerId, isOfflineAllowed: false })
    const ref = `provider:${providerId}@${new URL(server.url).origin}`
    const isSwitched = isOffered || used === `Bearer ${newKey}`
    const left = await Promise.all([keychain.describe(ref), keychain.describe(`${ref}#1`)])
    return {
      isWorking,
      isRightKey: used === `Bearer ${view?.newKey || !isSwitched ? oldKey : newKey}`,
      isTidy: left.filter(({ present }) => present).length === 1 && left[1].present === isSwitched,
    }
  } finally {
    await app.quit()
  }
}
