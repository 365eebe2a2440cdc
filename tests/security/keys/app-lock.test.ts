import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { contract } from '../../../src/shared/contract/index.ts'
import type { AnswerNews } from '../../../src/main/ports/desktop.ts'
import { tellOfAnswer } from '../../../src/main/services/desktop/tell-of-answers.ts'
import { aConversation } from '../../build/a-conversation.ts'
import { aMessage } from '../../build/a-message.ts'
import { createManualClock, type ManualClock } from '../../fakes/manual-clock.ts'
import { createMemoryKeychain } from '../../fakes/memory-vault.ts'
import { faultOf, nextOf, startApp, type RunningApp } from '../../integration/app.ts'
import { createGate } from '../../loopback/gate.ts'
import { startLoopback } from '../../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../../loopback/openai-compatible-script.ts'
import { tell } from '../figures.ts'

const passphrase = 'correct horse battery'
const minuteMs = 60_000

let dataPath: string
let clock: ManualClock
let keychain: ReturnType<typeof createMemoryKeychain>
let app: RunningApp
const start = async (): Promise<void> => {
  app = await startApp({ dataPath, clock, keychain })
}
beforeEach(async () => {
  dataPath = await mkdtemp(join(tmpdir(), 'liminal-lock-'))
  clock = createManualClock()
  keychain = createMemoryKeychain()
  await start()
})
afterEach(async () => {
  await app.quit()
  await rm(dataPath, { recursive: true, force: true })
})

const restart = async (): Promise<void> => {
  await app.quit()
  await start()
}
const unlock = (typed = passphrase) => app.client.lock.unlock({ passphrase: typed })
const status = async () => {
  const events = await app.client.lock.watchStatus()
  const now = await nextOf(events)
  await events.return?.(undefined)
  return now
}

/** Every procedure of the contract, whatever it takes: it is refused before that is looked at. */
function everyCall(): [string, () => Promise<unknown>][] {
  return Object.entries(contract).flatMap(([area, procedures]) =>
    Object.keys(procedures).map((name): [string, () => Promise<unknown>] => [
      `${area}.${name}`,
      () => {
        const called = app.client as unknown as Record<
          string,
          Record<string, (input?: unknown) => Promise<unknown>>
        >
        return called[area]?.[name]?.({}) ?? Promise.resolve()
      },
    ]),
  )
}
const answered = new Set([
  'settings.watch',
  'lock.watchStatus',
  'lock.unlock',
  'lock.forget',
  'lock.lockNow',
  'drafts.save',
])

it('refuses every procedure while it is locked, but the way in and how the window looks', async () => {
  await app.client.settings.update({
    theme: 'dark',
    budgets: { day: { warnMicroUsd: 7 }, month: {} },
  })
  await app.client.lock.turnOn({ passphrase })
  await app.client.lock.lockNow()
  const calls = everyCall().filter(([name]) => !answered.has(name))
  expect(calls.length).toBeGreaterThan(80)
  const through: string[] = []
  for (const [name, call] of calls) {
    const code = await call().then(
      () => 'answered',
      (error: unknown) => (error as { code: string }).code,
    )
    if (code !== 'app.locked') through.push(`${name}: ${code}`)
  }
  tell({
    area: 'calls of a locked app',
    runs: calls.length,
    gotThrough: { answered: through.length },
  })
  expect(through).toEqual([])

  const settings = await app.client.settings.watch()
  const told = await nextOf(settings)
  expect([told.theme, told.budgets]).toEqual(['dark', { day: {}, month: {} }])
  await settings.return?.(undefined)
})

it('ends every stream at the locking, so that nothing is told after it', async () => {
  await app.client.lock.turnOn({ passphrase })
  const conversations = await app.client.conversations.watchList()
  await nextOf(conversations)
  const waiting = conversations.next()
  await app.client.lock.lockNow()
  expect((await waiting).done).toBe(true)
})

it('is locked after a start, and after a kill in the middle', async () => {
  await app.client.lock.turnOn({ passphrase })
  expect(await status()).toMatchObject({ isOn: true, isLocked: false })
  await restart()
  expect(await status()).toMatchObject({ isOn: true, isLocked: true })
  expect(await faultOf(app.client.app.about())).toMatchObject({ code: 'app.locked' })
  await unlock()
  expect((await app.client.app.about()).dataPath).toBe(dataPath)
})

it('makes wrong tries wait longer and longer, over a start and a clock that is set back', async () => {
  await app.client.lock.turnOn({ passphrase })
  await app.client.lock.lockNow()
  const waitsMs: number[] = []
  for (let attempt = 1; attempt <= 9; attempt += 1) {
    expect(await faultOf(unlock('wrong'))).toMatchObject({ code: 'lock.wrongPassphrase' })
    if (attempt === 5) await restart()
    const { waitUntil } = await status()
    waitsMs.push(waitUntil === undefined ? 0 : waitUntil - clock.now())
    if (waitUntil === undefined) continue
    // The right one is not even looked at.
    expect(await faultOf(unlock())).toEqual({ code: 'lock.waiting', data: { until: waitUntil } })
    clock.set(waitUntil)
  }
  expect(waitsMs.map((ms) => ms / 1_000)).toEqual([0, 0, 5, 15, 60, 300, 900, 3_600, 3_600])

  expect(await faultOf(unlock('wrong'))).toMatchObject({ code: 'lock.wrongPassphrase' })
  clock.set(Date.UTC(2020, 0, 1))
  expect(await faultOf(unlock())).toEqual({
    code: 'lock.waiting',
    data: { until: clock.now() + 60 * minuteMs },
  })
  clock.advance(60 * minuteMs)
  await unlock()
  expect(await status()).toMatchObject({ isLocked: false })
})

it('counts tries that come all at once one after the other', async () => {
  await app.client.lock.turnOn({ passphrase })
  await app.client.lock.lockNow()
  const codes = await Promise.all(
    Array.from({ length: 8 }, async () => (await faultOf(unlock('wrong'))).code),
  )
  expect(codes.filter((code) => code === 'lock.wrongPassphrase')).toHaveLength(3)
})

it('is turned off by its passphrase only', async () => {
  await app.client.lock.turnOn({ passphrase })
  const off = (typed: string) => app.client.lock.turnOff({ passphrase: typed })
  expect(await faultOf(off('wrong'))).toMatchObject({ code: 'lock.wrongPassphrase' })
  expect(await faultOf(app.client.lock.turnOn({ passphrase: 'of another' }))).toMatchObject({
    code: 'lock.wrongPassphrase',
  })
  expect(await status()).toMatchObject({ isOn: true })
  await off(passphrase)
  await restart()
  expect(await status()).toEqual({ isOn: false, isLocked: false, isDamaged: false })
})

it('locks by itself when nobody did anything for so long, and with the system', async () => {
  await app.client.lock.turnOn({ passphrase })
  await app.client.settings.update({ lockAfterMinutes: 15, lockWithSystem: false })
  clock.advance(14 * minuteMs)
  app.idleLock.noteInput()
  clock.advance(14 * minuteMs)
  app.idleLock.systemLocked()
  expect(await status()).toMatchObject({ isLocked: false })
  clock.advance(1 * minuteMs)
  expect(await status()).toMatchObject({ isLocked: true })

  await unlock()
  app.idleLock.noteInput()
  await app.client.settings.update({ lockWithSystem: true })
  app.idleLock.systemLocked()
  expect(await status()).toMatchObject({ isLocked: true })
})

it('lets answers go on, and keeps them', async () => {
  const gate = createGate()
  const script = openAiCompatibleScript({ deltas: ['Half ', 'whole'], gate: { before: 1, gate } })
  const server = await startLoopback(script)
  const { client } = app
  const { account } = await client.providers.add({
    kind: 'openai-compatible',
    name: 'Loopback',
    baseUrl: server.url,
  })
  await client.lock.turnOn({ passphrase })
  const { turnId, conversationId } = await client.turns.start({
    requestId: crypto.randomUUID(),
    text: 'Go',
    model: { providerId: account.id, modelId: 'loopback-1' },
  })
  await gate.reached
  await client.lock.lockNow()
  gate.open()
  await unlock()
  for await (const _ of await client.turns.watch({ turnId }));
  const { messages } = await client.conversations.open({ conversationId })
  expect(messages.at(-1)).toMatchObject({ state: 'complete' })
  await server.close()
})

it('tells of an answer without a word of it', async () => {
  const conversation = aConversation({ title: 'Bread' })
  const answer = aMessage({
    conversationId: conversation.id,
    modelLabel: 'Baker 2',
    state: 'complete',
  })
  const news: AnswerNews[] = []
  await tellOfAnswer(
    {
      store: { findConversation: () => Promise.resolve(conversation) },
      settings: { read: () => ({ notifications: true }) as never },
      desktop: { isInFront: () => false, tellOfAnswer: (one) => void news.push(one) },
      requests: { ask: () => undefined },
      clock: { now: () => answer.createdAt + 6_000 },
      isLocked: () => true,
    },
    answer,
  )
  expect(news).toHaveLength(1)
  expect(JSON.stringify(news)).not.toMatch(/Bread|Baker/)
})

it('takes no command of the menu while it is locked, nor later', async () => {
  await app.client.lock.turnOn({ passphrase })
  await app.client.lock.lockNow()
  app.askWindow({ type: 'command', id: 'exportConversation' })
  await unlock()
  app.askWindow({ type: 'command', id: 'findHere' })
  const requests = await app.client.app.watchRequests()
  expect(await nextOf(requests)).toEqual({ type: 'command', id: 'findHere' })
  await requests.return?.(undefined)
})

it('can be turned off without its passphrase a day after that was asked for, and costs the keys', async () => {
  const { client } = app
  const { account } = await client.providers.add({
    kind: 'openai-compatible',
    name: 'Loopback',
    baseUrl: 'http://127.0.0.1:9/v1',
    apiKey: 'sk-canary-0123456789abcdef',
  })
  const ref = `provider:${account.id}@http://127.0.0.1:9`
  await client.lock.turnOn({ passphrase })
  await client.lock.lockNow()
  await client.lock.forget()
  const asked = await status()
  expect(asked.resetAt).toBe(clock.now() + 24 * 60 * minuteMs)
  await client.lock.forget()
  await restart()
  // No timer of the app has to run for that.
  clock.set(clock.now() + 24 * 60 * minuteMs - 1)
  await app.client.lock.forget()
  expect(await status()).toMatchObject({ isLocked: true, resetAt: asked.resetAt })
  expect((await keychain.describe(ref)).present).toBe(true)

  clock.advance(1)
  await app.client.lock.forget()
  expect(await status()).toEqual({ isOn: false, isLocked: false, isDamaged: false })
  expect((await keychain.describe(ref)).present).toBe(false)
  expect((await app.client.app.about()).library.state).toBe('ready')
})

it('is taken back by the passphrase when somebody else has asked for that', async () => {
  await app.client.lock.turnOn({ passphrase })
  await app.client.lock.lockNow()
  await app.client.lock.forget()
  await unlock()
  expect((await status()).resetAt).toBeUndefined()
})

it.each([
  ['damaged', 'not JSON'],
  ['empty', ''],
  ['made to exhaust', '{"v":1,"failures":0,"cost":{"memoryKiB":16777216,"passes":9,"lanes":1}}'],
])('stays shut when its file is %s', async (_how, text) => {
  await app.client.lock.turnOn({ passphrase })
  await app.quit()
  await writeFile(join(dataPath, 'lock.json'), text)
  await start()
  expect(await status()).toMatchObject({ isOn: true, isLocked: true, isDamaged: true })
  expect((await faultOf(unlock())).code).toBe('lock.wrongPassphrase')
  await app.client.lock.forget()
  clock.set(clock.now() + 24 * 60 * minuteMs)
  await app.client.lock.forget()
  expect(await status()).toMatchObject({ isOn: false, isLocked: false })
})

it('leaves its passphrase in no file and no line of the log', async () => {
  await app.client.lock.turnOn({ passphrase })
  await app.client.lock.lockNow()
  await faultOf(unlock('a wrong passphrase'))
  const files = await readdir(dataPath, { recursive: true, withFileTypes: true })
  expect(files.map(({ name }) => name)).toContain('lock.json')
  for (const file of files) {
    if (!file.isFile()) continue
    const bytes = await readFile(join(file.parentPath, file.name))
    for (const typed of [passphrase, 'a wrong passphrase'])
      expect(bytes.includes(typed)).toBe(false)
  }
  expect(JSON.stringify(app.log.lines) + app.replies.join('')).not.toMatch(/battery|a wrong/)
})
