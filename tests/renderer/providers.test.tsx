import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ProviderView } from '../../src/shared/contract/providers.ts'
import { aTime } from '../build/a-time.ts'
import { anId } from '../build/build-id.ts'
import { openReadyWindow, openWindow } from './open-window.tsx'
import { aDemoView, baker } from './served-accounts.ts'

type Opened = Awaited<ReturnType<typeof openWindow>>
type Settings = Awaited<ReturnType<Opened['openSettings']>>

async function chooseKind({ user }: Opened, settings: Settings, kind: string): Promise<void> {
  await user.click(settings.getByRole('combobox', { name: 'Kind' }))
  await user.click(await screen.findByRole('option', { name: kind }))
}

function aKeyedView(): ProviderView {
  return {
    account: { id: anId(), kind: 'anthropic', name: 'Claude', models: [baker], createdAt: aTime() },
    key: { present: true, hint: '4f2a', backend: 'os-keychain' },
    isRemote: true,
  }
}

test('a provider is added by hand, and the first real one becomes the one that is talked to', async () => {
  const window = await openReadyWindow()
  const { main, user } = window
  const settings = await window.openSettings('Providers')
  await user.click(settings.getByRole('button', { name: 'Add provider' }))
  await chooseKind(window, settings, 'OpenAI-compatible')
  await user.type(settings.getByRole('textbox', { name: 'Name' }), 'The kitchen')
  await user.type(settings.getByRole('textbox', { name: 'Base URL' }), 'http://127.0.0.1:8080/v1')
  await user.type(settings.getByRole('textbox', { name: 'API key' }), 'sk-kitchen-1234')
  expect(settings.getByText(/kept in the system keychain/)).toBeTruthy()
  await user.click(settings.getByRole('button', { name: 'Save' }))
  expect(await settings.findByRole('button', { name: 'Add provider' })).toBeTruthy()
  expect(settings.getByText('The kitchen')).toBeTruthy()
  expect(main.calls.find(({ path }) => path === 'providers.add')?.input).toEqual({
    kind: 'openai-compatible',
    name: 'The kitchen',
    baseUrl: 'http://127.0.0.1:8080/v1',
    apiKey: 'sk-kitchen-1234',
  })
  await user.click(settings.getByRole('button', { name: 'Close settings' }))
  expect(await screen.findByRole('button', { name: 'Model: Baker 2' })).toBeTruthy()
  expect(document.body.innerHTML).not.toContain('sk-kitchen-1234')
})

test('a preset fills the name and the address, and says that a local server needs no key', async () => {
  const window = await openReadyWindow()
  const settings = await window.openSettings('Providers')
  await window.user.click(settings.getByRole('button', { name: 'Add provider' }))
  await chooseKind(window, settings, 'OpenAI-compatible')
  await window.user.click(settings.getByRole('combobox', { name: 'Preset' }))
  await window.user.click(await screen.findByRole('option', { name: 'Ollama' }))
  const field = (name: string) => settings.getByRole<HTMLInputElement>('textbox', { name })
  expect(field('Name').value).toBe('Ollama')
  expect(field('Base URL').value).toBe('http://localhost:11434/v1')
  expect(settings.getByText('A server on this machine needs no key.')).toBeTruthy()
})

test('an error is told in the form, and what was typed stays', async () => {
  const window = await openReadyWindow()
  const { main, user } = window
  const settings = await window.openSettings('Providers')
  await user.click(settings.getByRole('button', { name: 'Add provider' }))
  await chooseKind(window, settings, 'OpenAI-compatible')
  await user.type(settings.getByRole('textbox', { name: 'Base URL' }), 'not a url')
  main.failNext('providers.add', {
    code: 'provider.baseUrlInvalid',
    data: { reason: 'not-a-url' },
  })
  await user.click(settings.getByRole('button', { name: 'Save' }))
  expect((await settings.findByRole('alert')).textContent).toContain('That is not an address.')
  const field = settings.getByRole<HTMLInputElement>('textbox', { name: 'Base URL' })
  expect(field.value).toBe('not a url')
  await user.type(field, '/v1')
  expect(settings.queryByRole('alert')).toBeNull()
})

test('Test connection tells what it found and keeps nothing', async () => {
  const window = await openReadyWindow()
  const { main, user } = window
  const settings = await window.openSettings('Providers')
  await user.click(settings.getByRole('button', { name: 'Add provider' }))
  await user.type(settings.getByRole('textbox', { name: 'API key' }), 'sk-ant-12345678')
  await user.click(settings.getByRole('button', { name: 'Test connection' }))
  expect(await settings.findByText('The connection works: Baker 2.')).toBeTruthy()
  main.failNext('providers.test', { code: 'provider.auth', data: {} })
  await user.click(settings.getByRole('button', { name: 'Test connection' }))
  expect((await settings.findByRole('alert')).textContent).toContain('did not accept the key')
  expect(main.accounts.providers()).toHaveLength(1)
})

test('a kept key shows its end only, and can be replaced', async () => {
  const window = await openReadyWindow({ providers: [aDemoView(), aKeyedView()] })
  const { main, user } = window
  const settings = await window.openSettings('Providers')
  await user.click(await settings.findByRole('button', { name: 'Edit Claude' }))
  expect(settings.getByText('••••4f2a')).toBeTruthy()
  expect(settings.queryByRole('textbox', { name: 'API key' })).toBeNull()
  await user.click(settings.getByRole('button', { name: 'Replace key…' }))
  const field = settings.getByRole<HTMLInputElement>('textbox', { name: 'New API key' })
  expect(field.type).toBe('password')
  await user.type(field, 'sk-ant-new-9999')
  await user.click(settings.getByRole('button', { name: /^Show what is typed/ }))
  expect(field.type).toBe('text')
  await user.click(settings.getByRole('button', { name: 'Try it and replace' }))
  await waitFor(() => expect(main.accounts.providers()[1]?.key.hint).toBe('9999'))
})

test('a provider is removed only after a question that says what is kept', async () => {
  const window = await openReadyWindow({ providers: [aDemoView(), aKeyedView()] })
  const { main, user } = window
  const settings = await window.openSettings('Providers')
  await user.click(await settings.findByRole('button', { name: 'Edit Claude' }))
  await user.click(settings.getByRole('button', { name: 'Remove' }))
  const question = within(await screen.findByRole('alertdialog', { name: 'Remove Claude?' }))
  expect(question.getByText(/Conversations with it stay/)).toBeTruthy()
  expect(main.accounts.providers()).toHaveLength(2)
  await user.click(question.getByRole('button', { name: 'Remove provider' }))
  await waitFor(() => expect(main.accounts.providers()).toHaveLength(1))
})

test('a provider whose models cannot be listed is saved all the same, and says so', async () => {
  const window = await openReadyWindow()
  const { main, user } = window
  const settings = await window.openSettings('Providers')
  await user.click(settings.getByRole('button', { name: 'Add provider' }))
  main.failNext('providers.refreshModels', {
    code: 'provider.network',
    data: { reason: 'refused', host: 'localhost' },
  })
  await user.click(settings.getByRole('button', { name: 'Save' }))
  const alert = await settings.findByRole('alert')
  expect(alert.textContent).toContain('localhost refused the connection.')
  expect(alert.textContent).toContain('The provider is saved.')
  await user.click(settings.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(main.calls.map(({ path }) => path)).toContain('providers.update'))
  expect(main.accounts.providers()).toHaveLength(2)
})

test('the first run asks for a key, tests and saves it, and gets out of the way', async () => {
  const window = await openWindow({ settings: { welcomed: false } })
  const { main, user } = window
  expect(await screen.findByText('Bring your own key')).toBeTruthy()
  await user.type(screen.getByRole('textbox', { name: 'API key' }), 'sk-ant-12345678')
  await user.click(screen.getByRole('button', { name: 'Test & save' }))
  expect(await screen.findByText('What are you working on?')).toBeTruthy()
  expect(main.accounts.settings().welcomed).toBe(true)
  expect(await screen.findByRole('button', { name: 'Model: Baker 2' })).toBeTruthy()
})

test('the first run lets a key that fails its test be mended', async () => {
  const { main, user } = await openWindow({ settings: { welcomed: false } })
  main.failNext('providers.test', { code: 'provider.auth', data: {} })
  await user.type(await screen.findByRole('textbox', { name: 'API key' }), 'wrong-key-0000')
  await user.click(screen.getByRole('button', { name: 'Test & save' }))
  expect((await screen.findByRole('alert')).textContent).toContain('did not accept the key')
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'API key' })
  expect(field.value).toBe('wrong-key-0000')
  expect(main.accounts.providers()).toHaveLength(1)
})

test('the Demo can be tried first', async () => {
  const { user, composer, answer } = await openWindow({ settings: { welcomed: false } })
  await user.click(await screen.findByRole('button', { name: 'Try the Demo first' }))
  expect(await screen.findByText('What are you working on?')).toBeTruthy()
  await user.type(composer(), 'Hello{Enter}')
  await answer('Demo · Writer (waiting)')
})

test('the first run’s panel is gone once a message was sent without it', async () => {
  const { user, composer, answer } = await openReadyWindow({ settings: { welcomed: false } })
  await screen.findByRole('button', { name: 'Try the Demo first' })
  await user.type(composer(), 'Hello{Enter}')
  await answer('Demo · Writer (waiting)')
  await user.click(screen.getByRole('button', { name: 'New conversation' }))
  expect(await screen.findByText('What are you working on?')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Try the Demo first' })).toBeNull()
})

test('another model is chosen with the keyboard, and goes with the next message', async () => {
  const { main, user, composer } = await openReadyWindow({
    providers: [aDemoView(), aKeyedView()],
  })
  await user.click(screen.getByRole('button', { name: 'Model: Baker 2' }))
  const list = await screen.findByRole('listbox', { name: 'Models' })
  expect(within(list).getByRole('option', { name: 'Baker 2', selected: true })).toBeTruthy()
  await user.type(screen.getByRole('combobox', { name: 'Find a model' }), 'writ{Enter}')
  expect(await screen.findByRole('button', { name: 'Model: Demo · Writer' })).toBeTruthy()
  await user.type(composer(), 'Hello{Enter}')
  await waitFor(() => expect(main.calls.map(({ path }) => path)).toContain('outbox.send'))
  const start = main.calls.findLast(({ path }) => path === 'outbox.send')
  expect(start?.input).toMatchObject({ model: { modelId: 'writer' } })
})

test('a model that no list has can be asked for by its name', async () => {
  const { user } = await openReadyWindow({ providers: [aDemoView(), aKeyedView()] })
  await user.click(screen.getByRole('button', { name: 'Model: Baker 2' }))
  await user.type(await screen.findByRole('combobox', { name: 'Find a model' }), 'baker-9')
  await user.click(screen.getByRole('option', { name: 'Use “baker-9”' }))
  expect(await screen.findByRole('button', { name: 'Model: baker-9' })).toBeTruthy()
})

test('a list that cannot be brought up to date says so and stays usable', async () => {
  const { main, user } = await openReadyWindow({ providers: [aDemoView(), aKeyedView()] })
  main.failNext('providers.refreshModels', { code: 'provider.auth', data: {} })
  await user.click(screen.getByRole('button', { name: 'Model: Baker 2' }))
  expect(await screen.findByText(/Claude: The provider did not accept the key/)).toBeTruthy()
  expect(screen.getByRole('option', { name: 'Baker 2' })).toBeTruthy()
})
