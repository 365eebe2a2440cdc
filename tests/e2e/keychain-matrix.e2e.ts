import { seedConversation } from '../bench/seed-conversation.ts'
import { startLoopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { startTroubledBus } from '../secret-service/troubled-bus.ts'
import { tell } from '../security/figures.ts'
import { needlesOf, searchFolder } from '../security/secret-search.ts'
import { appUser, handOver } from './harness/app-user.ts'
import { expect, test } from './harness/test.ts'
import { addProvider, fillProvider, windowOn } from './pages/window.ts'

const apiKey = 'liminal-canary-61b0c9d2e7f4'
const noBus = { address: 'unix:path=/nowhere/bus', stop: async (): Promise<void> => {} }
/** What becomes of a keychain that was there when its keys were given to it. */
const troubles = {
  'no D-Bus': () => Promise.resolve(noBus),
  'a D-Bus without the service': () => startTroubledBus('no-service', appUser),
  'a keychain that stays locked': () => startTroubledBus('unanswered-prompt', appUser),
  'a keychain that is denied': () => startTroubledBus('denied', appUser),
} as const

for (const [trouble, start] of Object.entries(troubles)) {
  test(`with ${trouble} everything is read, and no key goes elsewhere by itself`, async ({
    launch,
    userData,
    secretService,
    undo,
  }) => {
    seedConversation(userData, 4)
    await handOver(userData)
    const server = await startLoopback(openAiCompatibleScript({ apiKey }))
    const entry = { kind: 'OpenAI-compatible', baseUrl: `${server.url}/v1`, apiKey } as const
    const works = await launch({ userData, keychain: secretService })
    const before = windowOn(works.page)
    await addProvider(before, { ...entry, name: 'Loopback' })
    await before.chooseModel('loopback-1')
    await before.send('With a keychain?')
    await expect(before.answer('loopback-1')).toContainText('Hello from loopback.')
    await works.close()

    const bus = await start()
    undo.push(() => bus.stop())
    const app = await launch({ userData, keychain: bus })
    const window = windowOn(app.page)
    await window.sidebar.getByRole('link').last().click()
    await expect(window.transcript.getByRole('article').first()).toBeVisible()
    await window.sidebar.getByText('With a keychain?').click()
    await expect(window.answer('loopback-1')).toContainText('Hello from loopback.')
    const asked = server.requests.length
    await window.send('And without?')
    await expect(window.transcript).toContainText('The place for keys does not answer.')
    expect(server.requests).toHaveLength(asked)

    const settings = await fillProvider(window, { ...entry, name: 'Another' })
    await expect(settings).toContainText('The place that you chose for keys does not answer now.')
    // Nothing is kept before the user has said where.
    await settings.getByRole('radio', { name: 'This session only' }).check()
    expect((await searchFolder(userData, needlesOf(apiKey))).holding).toEqual([])
    await settings.getByRole('button', { name: 'Keep keys for this session' }).click()
    await expect(settings).toContainText('The key will be kept in memory, until Liminal closes.')
    await settings.getByRole('button', { name: 'Save' }).click()
    await expect(settings.getByRole('button', { name: 'Add provider' })).toBeVisible()
    await window.closeSettings()
    const { files, holding } = await searchFolder(userData, needlesOf(apiKey))
    tell({
      area: `keychain matrix: ${trouble}`,
      runs: files,
      gotThrough: { 'files with a key': holding.length },
    })
    expect(holding).toEqual([])
    // A call that nobody answers would hold its end for half a minute.
    await app.kill()
    await server.close()
  })
}
