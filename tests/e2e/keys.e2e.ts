import { startLoopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { expect, test } from './harness/test.ts'
import { keysIn } from './pages/keys.ts'
import { addProvider, windowOn } from './pages/window.ts'

const oldKey = 'sk-canary-old-0123456789abcdef'
const newKey = 'sk-canary-new-0123456789ABCDEF'

test('a key is replaced by one that works, and kept while the new one does not', async ({
  launch,
  undo,
}) => {
  let right = oldKey
  const server = await startLoopback((request, reply) =>
    openAiCompatibleScript({ apiKey: right })(request, reply),
  )
  undo.push(() => server.close())
  const { page } = await launch({ keychain: 'secret-service' })
  const window = windowOn(page)
  await addProvider(window, {
    kind: 'OpenAI-compatible',
    name: 'Loopback',
    baseUrl: server.url,
    apiKey: oldKey,
  })
  const settings = await window.openSettings('Providers')
  const keys = keysIn(settings)

  // Refused: the old one stays, by mouse.
  await keys.edit('Loopback')
  await expect(keys.key).toContainText('••••cdef')
  await expect(keys.key).toContainText('entered today')
  await keys.replace.click()
  await keys.newKey.fill(newKey)
  await keys.act('Try it and replace').click()
  await expect(keys.key.getByRole('alert')).toContainText('The old key stays in use')
  await keys.act('Keep the old key').click()
  await expect(keys.replace).toBeVisible()
  await expect(keys.key).toContainText('••••cdef')

  // Taken, by key; the account goes on with it.
  right = newKey
  await keys.replace.press('Enter')
  await keys.newKey.fill(newKey)
  await keys.newKey.press('Enter')
  await expect(keys.key.getByRole('status')).toContainText('The old one is erased')
  await expect(keys.key).toContainText('••••CDEF')
  await settings.getByRole('button', { name: 'Test connection' }).press('Enter')
  await expect(settings.getByText('The connection works: loopback-1.')).toBeVisible()
  expect(server.requests.at(-1)?.headers['authorization']).toBe(`Bearer ${newKey}`)

  // Without a network it is the user's word.
  await server.close()
  await keys.replace.click()
  await keys.newKey.fill(`${newKey}-2`)
  await keys.newKey.press('Enter')
  await expect(keys.key.getByRole('alert')).toContainText('the new one is kept beside it')
  await keys.act('Use it anyway').press('Enter')
  await expect(keys.key.getByRole('status')).toContainText('The new key is in use')
})

test('the passphrase of the vault is changed, and only the new one opens it after that', async ({
  launch,
  userData,
}) => {
  const first = await launch({ userData })
  const settings = await windowOn(first.page).openSettings('Privacy')
  const field = (name: string) => settings.getByRole('textbox', { name, exact: true })
  const button = (name: string) => settings.getByRole('button', { name, exact: true })
  await settings.getByRole('radio', { name: 'Passphrase vault' }).click()
  await field('Passphrase').fill('door 7 lamp')
  await expect(settings.getByText('Withstands a casual guess.')).toBeVisible()
  await field('Repeat passphrase').fill('door 7 lamp')
  await button('Create the vault').click()

  await button('Change passphrase…').press('Enter')
  await field('Present passphrase').fill('not that one')
  await field('New passphrase').fill('correct horse battery')
  await field('Repeat passphrase').fill('correct horse battery')
  await field('Repeat passphrase').press('Enter')
  await expect(settings.getByRole('alert')).toContainText('The present passphrase still holds')
  await field('Present passphrase').fill('door 7 lamp')
  await button('Change passphrase').click()
  await expect(settings.getByText('The passphrase is changed.')).toBeVisible()
  await first.close()

  const second = await launch({ userData })
  const again = await windowOn(second.page).openSettings('Privacy')
  const passphrase = again.getByRole('textbox', { name: 'Passphrase', exact: true })
  await passphrase.fill('door 7 lamp')
  await passphrase.press('Enter')
  await expect(again.getByRole('alert')).toContainText('That is not the passphrase')
  await passphrase.fill('correct horse battery')
  await passphrase.press('Enter')
  await expect(again.getByText('Without the passphrase nobody can read them.')).toBeVisible()
})

test('an old key asks to be replaced, quietly, and can be told to wait', async ({
  launch,
  undo,
}) => {
  const server = await startLoopback(openAiCompatibleScript())
  undo.push(() => server.close())
  const { page } = await launch({ keychain: 'secret-service' })
  const window = windowOn(page)
  const entry = { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url } as const
  await addProvider(window, { ...entry, apiKey: oldKey })
  const privacy = await window.openSettings('Privacy')
  await privacy.getByRole('radio', { name: 'When it is 30 days old' }).click()
  await window.closeSettings()

  await page.clock.setFixedTime(Date.now() + 30 * 24 * 60 * 60 * 1000)
  const settings = await window.openSettings('Providers')
  const reminder = settings.getByText('This key is 30 days old.')
  await expect(settings.getByText('1 key is older than you want keys to be.')).toBeVisible()
  await expect(reminder).toBeVisible()
  await settings.getByRole('button', { name: 'Replace key…' }).press('Enter')
  await expect(keysIn(settings).key).toContainText('••••cdef')
  await settings.getByRole('button', { name: 'Remind me later' }).click()
  await expect(reminder).toBeHidden()
})
