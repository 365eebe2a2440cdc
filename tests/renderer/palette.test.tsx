import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openReadyWindow } from './open-window.tsx'

const palette = () => screen.findByRole('dialog', { name: 'Command palette' })

test('the palette finds commands, settings and models by a few letters, and does them', async () => {
  const { main, user } = await openReadyWindow()
  await user.keyboard('{Control>}k{/Control}')
  const field = await within(await palette()).findByRole('combobox')
  expect(document.activeElement).toBe(field)
  await user.keyboard('dark the{Enter}')
  await waitFor(() => expect(main.accounts.settings().theme).toBe('dark'))
  expect(screen.queryByRole('dialog', { name: 'Command palette' })).toBeNull()

  await user.keyboard('{Control>}k{/Control}')
  await palette()
  await user.keyboard('density{Enter}')
  await screen.findByRole('tab', { name: 'Appearance', selected: true })
})

test('nothing is done where nothing is found, and Escape closes', async () => {
  const { user } = await openReadyWindow()
  await user.keyboard('{Control>}k{/Control}')
  const dialog = within(await palette())
  await user.keyboard('qqqqqq{Enter}')
  expect(await dialog.findByText('Nothing is called “qqqqqq”.')).toBeTruthy()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('the shortcuts are listed, changed by pressing others, and go back', async () => {
  const { main, user } = await openReadyWindow()
  await user.keyboard('{Control>}/{/Control}')
  const list = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }))
  expect(list.getByText('Ctrl+N')).toBeTruthy()
  await user.click(list.getByRole('button', { name: 'Change shortcuts' }))

  const settings = within(await screen.findByRole('dialog', { name: 'Settings' }))
  const change = () => settings.getByRole('button', { name: /^Command palette: .*Change$/ })
  await user.click(await waitFor(change))
  await user.keyboard('{Control>}n{/Control}')
  expect((await settings.findByRole('alert')).textContent).toContain('“New conversation”')
  await user.click(change())
  await user.keyboard('{Control>}j{/Control}')
  await waitFor(() => expect(main.accounts.settings().shortcuts).toEqual({ openPalette: '$mod+j' }))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.keyboard('{Control>}j{/Control}')
  await palette()
})
