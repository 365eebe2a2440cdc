import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ProviderView } from '../../src/shared/contract/providers.ts'
import type { VaultStatus } from '../../src/shared/contract/vault.ts'
import type { ModelId } from '../../src/shared/model/ids.ts'
import type { LoadedModel } from '../../src/shared/model/local-model.ts'
import { aTime } from '../build/a-time.ts'
import { anId } from '../build/build-id.ts'
import { openReadyWindow } from './open-window.tsx'
import { aDemoView, type AccountsContents } from './served-accounts.ts'
import type { LocalModelsContents } from './served-local-models.ts'

function anOllamaView(): ProviderView {
  return {
    account: { id: anId(), kind: 'ollama', name: 'Ollama', models: [], createdAt: aTime() },
    key: { present: false },
    isRemote: false,
  }
}

const loaded: LoadedModel = {
  modelId: 'qwen3:4b' as ModelId,
  sizeBytes: 4_000_000_000,
  graphicsBytes: 4_000_000_000,
}

/** The settings of an account of Ollama. */
async function openOllama(contents: AccountsContents & LocalModelsContents = {}) {
  const window = await openReadyWindow({ providers: [aDemoView(), anOllamaView()], ...contents })
  const settings = await window.openSettings('Providers')
  await window.user.click(await settings.findByRole('button', { name: 'Edit Ollama' }))
  const models = within(await settings.findByRole('region', { name: 'Models of Ollama' }))
  return { ...window, settings, models }
}

test('an Ollama without models teaches to get one, and shows how far it is', async () => {
  const { main, user, models, settings } = await openOllama()
  expect(models.getByText(/This Ollama has no models yet/)).toBeTruthy()
  await user.type(models.getByRole('textbox', { name: 'Get a model' }), 'qwen3:4b{Enter}')
  const row = within(await models.findByRole('listitem', { name: 'qwen3:4b' }))
  const bar = row.getByRole('progressbar', { name: 'Getting qwen3:4b' })
  expect(bar.getAttribute('aria-valuenow')).toBeNull()
  expect(models.getByRole<HTMLInputElement>('textbox', { name: 'Get a model' }).value).toBe('')
  expect(models.queryByText(/This Ollama has no models yet/)).toBeNull()

  main.localModels.setPull({
    phase: 'downloading',
    completedBytes: 1_300_000_000,
    totalBytes: 2_600_000_000,
    bytesPerSecond: 13_000_000,
  })
  const words = '1.3 GB of 2.6 GB · 13 MB a second · about 100 seconds left'
  expect(await row.findByText(words)).toBeTruthy()
  expect(bar.getAttribute('aria-valuenow')).toBe('50')
  expect(bar.getAttribute('aria-valuetext')).toBe(words)
  expect(row.getByRole('status').textContent).toBe('qwen3:4b: 50 percent')
  expect(settings.getByText(/Ollama · no models yet · qwen3:4b: 50 percent/)).toBeTruthy()

  main.localModels.setPull({ phase: 'finishing', outcome: { state: 'complete' } })
  expect(await row.findByText(/qwen3:4b is here/)).toBeTruthy()
  await user.click(row.getByRole('button', { name: 'Dismiss qwen3:4b' }))
  await waitFor(() => expect(models.queryByRole('listitem', { name: 'qwen3:4b' })).toBeNull())
  expect(document.activeElement).toBe(models.getByRole('textbox', { name: 'Get a model' }))
})

test('a download is stopped and taken up again by one button, with the focus on it', async () => {
  const { main, user, models } = await openOllama()
  await user.type(models.getByRole('textbox', { name: 'Get a model' }), 'qwen3:4b{Enter}')
  await models.findByRole('listitem', { name: 'qwen3:4b' })
  main.localModels.setPull({ phase: 'downloading', completedBytes: 5e8, totalBytes: 1e9 })
  await models.findByText('500 MB of 1 GB')
  models.getByRole('button', { name: 'Stop qwen3:4b' }).focus()
  await user.keyboard('{Enter}')
  expect(await models.findByText(/Stopped. Ollama keeps the 500 MB that came/)).toBeTruthy()
  const goOn = models.getByRole('button', { name: 'Go on with qwen3:4b' })
  expect(document.activeElement).toBe(goOn)
  await user.keyboard('{Enter}')
  expect(await models.findByRole('button', { name: 'Stop qwen3:4b' })).toBe(document.activeElement)
})

test('a download that fails says why and what was kept', async () => {
  const { main, user, models } = await openOllama()
  await user.type(models.getByRole('textbox', { name: 'Get a model' }), 'huge:400b{Enter}')
  await models.findByRole('listitem', { name: 'huge:400b' })
  const fault = { code: 'localModels.diskFull', data: {} } as const
  main.localModels.setPull({ completedBytes: 3e9, outcome: { state: 'failed', fault } })
  const alert = await models.findByRole('alert')
  expect(alert.textContent).toContain('The disk of the server is full.')
  expect(alert.textContent).toContain('Ollama keeps the 3 GB that came until it restarts')
  await user.click(models.getByRole('button', { name: 'Try again to get huge:400b' }))
  expect(await models.findByRole('progressbar', { name: 'Getting huge:400b' })).toBeTruthy()
})

test('a name that can be none is told, and stays to be mended', async () => {
  const { main, user, models } = await openOllama()
  main.failNext('localModels.pull', { code: 'localModels.nameInvalid', data: {} })
  const field = models.getByRole<HTMLInputElement>('textbox', { name: 'Get a model' })
  await user.type(field, 'two words{Enter}')
  expect((await models.findByRole('alert')).textContent).toContain('not the name of a model')
  expect(field.value).toBe('two words')
  await user.type(field, 's')
  expect(models.queryByRole('alert')).toBeNull()
})

test('a download that runs already is there when the settings are opened, or a second window', async () => {
  const view = anOllamaView()
  const { models } = await openOllama({
    providers: [aDemoView(), view],
    pulls: [
      {
        providerId: view.account.id,
        modelId: 'qwen3:4b' as ModelId,
        phase: 'downloading',
        completedBytes: 5e8,
        totalBytes: 1e9,
      },
    ],
  })
  expect(await models.findByText('500 MB of 1 GB')).toBeTruthy()
})

test('what is loaded is listed, and let go', async () => {
  const { user, models } = await openOllama({ loadedModels: [loaded] })
  expect(await models.findByText('4 GB, all in graphics memory · stays')).toBeTruthy()
  models.getByRole('button', { name: 'Unload qwen3:4b' }).focus()
  await user.keyboard('{Enter}')
  expect(await models.findByText(/No model is in memory/)).toBeTruthy()
  expect(document.activeElement).toBe(models.getByRole('button', { name: 'Refresh' }))
})

test('an Ollama that does not run says so where its models would be', async () => {
  const window = await openReadyWindow({ providers: [aDemoView(), anOllamaView()] })
  const { main, user } = window
  main.failNext('localModels.loaded', {
    code: 'provider.network',
    data: { reason: 'refused', host: 'localhost:11434' },
  })
  const settings = await window.openSettings('Providers')
  await user.click(await settings.findByRole('button', { name: 'Edit Ollama' }))
  const alert = await settings.findByRole('alert')
  expect(alert.textContent).toContain('Ollama is not running at localhost:11434.')
  await user.click(within(alert).getByRole('button', { name: 'Retry' }))
  expect(await settings.findByText(/No model is in memory/)).toBeTruthy()
})

test('how long a model is held is chosen for the account', async () => {
  const { main, user, models } = await openOllama()
  const choice = { name: 'Hold a model in memory after an answer' }
  await user.click(models.getByRole('combobox', choice))
  await user.click(await screen.findByRole('option', { name: 'For an hour' }))
  await waitFor(() => expect(main.accounts.providers()[1]?.account.keepAlive).toBe('1h'))
  await user.click(models.getByRole('combobox', choice))
  await user.click(await screen.findByRole('option', { name: /^As Ollama is set/ }))
  await waitFor(() => expect(main.accounts.providers()[1]?.account.keepAlive).toBeUndefined())
})

test('a new Ollama without models opens where it can be given some', async () => {
  const window = await openReadyWindow({ models: [] })
  const { user } = window
  const settings = await window.openSettings('Providers')
  await user.click(settings.getByRole('button', { name: 'Add provider' }))
  await user.click(settings.getByRole('combobox', { name: 'Kind' }))
  await user.click(await screen.findByRole('option', { name: 'Ollama' }))
  await user.click(settings.getByRole('button', { name: 'Save' }))
  expect(await settings.findByText(/This Ollama has no models yet/)).toBeTruthy()
  expect(screen.queryByText(/could not be listed/)).toBeNull()
})

test('a server that needs no key asks for no place to keep one', async () => {
  const vault = { state: 'choice-needed', keychainWorks: false, passphraseVaultExists: false }
  const window = await openReadyWindow({ vault: vault as VaultStatus })
  const { user } = window
  const settings = await window.openSettings('Providers')
  await user.click(settings.getByRole('button', { name: 'Add provider' }))
  expect(settings.getByText('Choose where keys are kept')).toBeTruthy()
  await user.click(settings.getByRole('combobox', { name: 'Kind' }))
  await user.click(await screen.findByRole('option', { name: 'Ollama' }))
  expect(settings.queryByText('Choose where keys are kept')).toBeNull()
  await user.type(settings.getByRole('textbox', { name: 'API key' }), 'proxy-key')
  expect(settings.getByText('Choose where keys are kept')).toBeTruthy()
})
