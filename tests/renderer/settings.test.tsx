import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openReadyWindow } from './open-window.tsx'

const noKeychain = {
  state: 'choice-needed',
  keychainWorks: false,
  passphraseVaultExists: false,
} as const

test('the settings have their seven tabs, reached by the arrows, and Escape closes them', async () => {
  const { user, openSettings } = await openReadyWindow()
  const settings = await openSettings('General')
  const names = settings.getAllByRole('tab').map((tab) => tab.textContent)
  expect(names).toEqual([
    'General',
    'Providers',
    'Appearance',
    'Shortcuts',
    'Data',
    'Privacy',
    'About',
  ])
  await user.keyboard('{ArrowDown}{Enter}')
  await settings.findByText(/only to the provider/)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Settings' })).toBeNull())
})

test('the theme changes at once and is kept', async () => {
  const { main, user, openSettings } = await openReadyWindow()
  const settings = await openSettings('Appearance')
  await user.click(settings.getByRole('radio', { name: 'Dark' }))
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'))
  expect(main.accounts.settings().theme).toBe('dark')
  await user.click(settings.getByRole('radio', { name: 'Light' }))
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('light'))
})

test('a setting that cannot be kept says so and shows what holds', async () => {
  const { main, user, openSettings } = await openReadyWindow()
  const settings = await openSettings('General')
  main.failNext('settings.update', { code: 'settings.unwritable', data: {} })
  await user.click(settings.getByRole('radio', { name: /^Shift\+Enter sends/ }))
  expect((await settings.findByRole('alert')).textContent).toContain('could not be saved')
  expect(settings.getByRole<HTMLInputElement>('radio', { name: /^Enter sends/ }).checked).toBe(true)
})

test('spelling is off where this Electron cannot check it, and the wish for it stays', async () => {
  const { main, user, openSettings } = await openReadyWindow({ electronVersion: '33.2.1' })
  const settings = await openSettings('General')
  const spelling = await settings.findByRole<HTMLInputElement>('switch', {
    name: 'Check spelling',
    description: /^Not with this version of Electron/,
  })
  expect(spelling.checked).toBe(false)
  expect(spelling.disabled).toBe(true)
  await user.click(spelling)
  expect(main.accounts.settings().spelling).toBe(true)
})

test('spelling is switched where it can be checked', async () => {
  const { main, user, openSettings } = await openReadyWindow({ electronVersion: '34.0.0' })
  const settings = await openSettings('General')
  const spelling = settings.getByRole<HTMLInputElement>('switch', { name: 'Check spelling' })
  expect(spelling.checked).toBe(true)
  await user.click(spelling)
  await waitFor(() => expect(main.accounts.settings().spelling).toBe(false))
})

test('Data and About tell where everything is and what runs', async () => {
  const { user, openSettings } = await openReadyWindow()
  const settings = await openSettings('Data')
  expect(settings.getByText('/home/reader/.config/liminal')).toBeTruthy()
  expect(settings.getByText('Open, readable and writable')).toBeTruthy()
  await user.click(settings.getByRole('tab', { name: 'About' }))
  expect(settings.getByText('45.4.1')).toBeTruthy()
  expect(settings.getByText('Apache-2.0')).toBeTruthy()
})

test('without a keychain the user says where keys are kept, and a passphrase is typed twice', async () => {
  const { main, user, openSettings } = await openReadyWindow({ vault: noKeychain })
  expect(screen.getByText('Keys: none yet')).toBeTruthy()
  const settings = await openSettings('Privacy')
  expect(settings.getByText(/No system keychain was found/)).toBeTruthy()
  const create = settings.getByRole<HTMLButtonElement>('button', { name: 'Create the vault' })
  await user.type(settings.getByRole('textbox', { name: 'Passphrase' }), 'long enough')
  expect(create.disabled).toBe(true)
  await user.type(settings.getByRole('textbox', { name: 'Repeat passphrase' }), 'long enough')
  await user.click(create)
  expect(await settings.findByText(/encrypted with your passphrase/)).toBeTruthy()
  expect(main.calls.find(({ path }) => path === 'vault.choose')?.input).toEqual({
    backend: 'passphrase',
    passphrase: 'long enough',
  })
})

test('keys for this session only are an explicit choice too', async () => {
  const { user, openSettings } = await openReadyWindow({ vault: noKeychain })
  const settings = await openSettings('Privacy')
  await user.click(settings.getByRole('radio', { name: /^This session only/ }))
  await user.click(settings.getByRole('button', { name: 'Keep keys for this session' }))
  expect(await settings.findByText(/gone when Liminal closes/)).toBeTruthy()
  expect(screen.getByText('Keys: session')).toBeTruthy()
})

test('a locked vault is unlocked with its passphrase, and a wrong one changes nothing', async () => {
  const { main, user, openSettings } = await openReadyWindow({
    vault: {
      state: 'locked',
      backend: 'passphrase',
      keychainWorks: false,
      passphraseVaultExists: true,
    },
  })
  const settings = await openSettings('Privacy')
  main.failNext('vault.unlock', { code: 'vault.wrongPassphrase', data: {} })
  await user.type(settings.getByRole('textbox', { name: 'Passphrase' }), 'wrong{Enter}')
  expect((await settings.findByRole('alert')).textContent).toContain('That is not the passphrase')
  await user.click(settings.getByRole('button', { name: 'Unlock' }))
  expect(await settings.findByText(/encrypted with your passphrase/)).toBeTruthy()
})

test('a setting is found by its name or another word for it, and has the focus', async () => {
  const { user, openSettings } = await openReadyWindow()
  const settings = await openSettings('General')
  await user.click(settings.getByRole('searchbox', { name: 'Search settings' }))
  await user.keyboard('dark mode')
  expect(settings.getByRole('button', { name: 'Theme Appearance' })).toBeTruthy()
  await user.keyboard('{Enter}')
  const system = await settings.findByRole('radio', { name: 'System' })
  await waitFor(() => expect(document.activeElement).toBe(system))

  await user.click(settings.getByRole('searchbox', { name: 'Search settings' }))
  await user.keyboard('qqqq')
  expect(settings.getByRole('status').textContent).toBe('No setting is called “qqqq”.')
  await user.keyboard('{Escape}')
  expect(settings.getByRole('tab', { name: 'Appearance', selected: true })).toBeTruthy()
})

test('text size, density, reading width and high contrast show at once', async () => {
  const { main, user, openSettings } = await openReadyWindow()
  const settings = await openSettings('Appearance')
  const { dataset, style } = document.documentElement
  await user.click(settings.getByRole('radio', { name: 'Compact' }))
  await user.click(settings.getByRole('radio', { name: 'Wide' }))
  await user.click(settings.getByRole('radio', { name: 'High contrast' }))
  fireEvent.change(settings.getByRole('slider', { name: /^Text size/ }), { target: { value: 130 } })
  await waitFor(() => expect(style.getPropertyValue('--scale')).toBe('1.3'))
  expect([dataset['density'], dataset['reading'], dataset['theme']]).toEqual([
    'compact',
    'wide',
    'contrast',
  ])
  expect(main.accounts.settings()).toMatchObject({ textSizePercent: 130, density: 'compact' })
})
