import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aTree } from './a-tree.ts'
import { openWindow } from './open-window.tsx'

const path = '/home/reader/.config/liminal/library.db'

test('a damaged library is set aside only when the user says so', async () => {
  const { main, user } = await openWindow({ library: { state: 'closed', reason: 'corrupt', path } })
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('The library is damaged')
  expect(alert.textContent).toContain('Nothing was deleted')
  expect(alert.textContent).toContain(path)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(/It is still as it was/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Set it aside and start empty' }))
  expect(await screen.findByRole('textbox', { name: 'Message' })).toBeTruthy()
  const reopened = main.calls.filter((call) => call.path === 'app.reopenLibrary')
  expect(reopened.map(({ input }) => input)).toEqual([{ quarantine: false }, { quarantine: true }])
})

test('a folder that cannot be written is tried again once it was mended', async () => {
  const { main, user } = await openWindow({
    library: { state: 'closed', reason: 'unwritable', path },
  })
  expect((await screen.findByRole('alert')).textContent).toContain('cannot be written')
  expect(screen.queryByRole('button', { name: /aside/ })).toBeNull()
  main.setLibrary({ state: 'ready' })
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('textbox', { name: 'Message' })).toBeTruthy()
})

test('a library of a newer version is read, with a word that it is not written', async () => {
  const { sidebar, user, answer } = await openWindow({
    library: { state: 'read-only', found: 9, supported: 1 },
    trees: [aTree({ title: 'Bread' })],
  })
  expect(await screen.findByText(/A newer version of Liminal/)).toBeTruthy()
  await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
  expect((await answer('Baker 2')).textContent).toContain('Overnight.')
})

test('a list that could not be read says so and can be asked for again', async () => {
  const { main, user, sidebar } = await openWindow({ trees: [aTree({ title: 'Bread' })] })
  await screen.findByRole('textbox', { name: 'Message' })
  main.failNext('conversations.open', { code: 'store.failed', data: { path } })
  await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Nothing was deleted.')
  await user.click(screen.getAllByRole('button', { name: 'New conversation' })[1] as HTMLElement)
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})
