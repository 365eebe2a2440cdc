import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aTree } from './a-tree.ts'
import { openReadyWindow } from './open-window.tsx'

const hour = 3_600_000

function aLibrary() {
  const noon = new Date().setHours(12, 0, 0, 0)
  return [
    aTree({ title: 'Bread', updatedAt: noon, answer: 'Overnight.' }),
    aTree({ title: 'Tea', updatedAt: noon - 24 * hour }),
    aTree({ title: 'House style', updatedAt: noon - 400 * hour, pinned: true }),
    aTree({ title: 'Boats', updatedAt: noon - 1_000 * hour }),
  ]
}

test('conversations stand under their time, pinned ones on top, and open by their title', async () => {
  const { user, sidebar, answer } = await openReadyWindow({ trees: aLibrary() })
  await sidebar().findByRole('link', { name: 'Bread' })
  const groups = sidebar()
    .getAllByRole('heading')
    .map((heading) => heading.textContent)
  expect(groups).toEqual(['Pinned', 'Today', 'Yesterday', 'Older'])
  await user.click(sidebar().getByRole('link', { name: 'Bread' }))
  expect((await answer('Baker 2')).textContent).toContain('Overnight.')
  expect(sidebar().getByRole('link', { name: 'Bread' }).getAttribute('aria-current')).toBe('page')
  expect(document.title).toBe('Bread — Liminal')
  await user.click(screen.getByRole('button', { name: 'New conversation' }))
  expect(document.title).toBe('Liminal')
})

test('Search finds titles, and says what it does not search', async () => {
  const { user, sidebar } = await openReadyWindow({ trees: aLibrary() })
  await user.type(sidebar().getByRole('searchbox', { name: 'Search' }), 'tEa')
  expect(sidebar().getByRole('link', { name: 'Tea' })).toBeTruthy()
  expect(sidebar().queryByRole('link', { name: 'Bread' })).toBeNull()
  await user.type(sidebar().getByRole('searchbox', { name: 'Search' }), 'pot')
  expect(sidebar().getByText(/No title contains “tEapot”/)).toBeTruthy()
})

test('the arrows move through the list and Enter opens', async () => {
  const { user, sidebar, answer } = await openReadyWindow({ trees: aLibrary() })
  const first = await sidebar().findByRole('link', { name: 'House style' })
  first.focus()
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(sidebar().getByRole('link', { name: 'Bread' }))
  await user.keyboard('{Enter}')
  expect((await answer('Baker 2')).textContent).toContain('Overnight.')
})

test('a title is changed in its place, in the list and in the bar', async () => {
  const { main, user, sidebar } = await openReadyWindow({ trees: aLibrary() })
  fireEvent.contextMenu(await sidebar().findByRole('link', { name: 'Tea' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Rename' }))
  const field = await sidebar().findByRole('textbox', { name: 'Title' })
  await user.clear(field)
  await user.type(field, 'Green tea{Enter}')
  await user.click(await sidebar().findByRole('link', { name: 'Green tea' }))
  await user.click(await screen.findByRole('button', { name: 'Green tea' }))
  await user.clear(screen.getByRole('textbox', { name: 'Title' }))
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'White tea{Enter}')
  await sidebar().findByRole('link', { name: 'White tea' })
  expect(main.library.conversations().map(({ title }) => title)).toContain('White tea')
})

test('Escape leaves a title as it was', async () => {
  const { main, user, sidebar } = await openReadyWindow({ trees: aLibrary() })
  await user.click(await sidebar().findByRole('link', { name: 'Tea' }))
  await user.click(await screen.findByRole('button', { name: 'Tea' }))
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'pot{Escape}')
  expect(await screen.findByRole('button', { name: 'Tea' })).toBeTruthy()
  expect(main.calls.map(({ path }) => path)).not.toContain('conversations.rename')
})

test('pinning moves a conversation to the top', async () => {
  const { user, sidebar } = await openReadyWindow({ trees: aLibrary() })
  fireEvent.contextMenu(await sidebar().findByRole('link', { name: 'Bread' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Pin' }))
  await waitFor(() => expect(sidebar().queryByRole('heading', { name: 'Today' })).toBeNull())
  const titles = sidebar()
    .getAllByRole('link')
    .map((link) => link.getAttribute('aria-label'))
  expect(titles).toEqual(['Bread', 'House style', 'Tea', 'Boats'])
})

test('a deleted conversation can be brought back', async () => {
  const { user, sidebar } = await openReadyWindow({ trees: aLibrary() })
  await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
  await user.click(await screen.findByRole('button', { name: 'Conversation options' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }))
  await waitFor(() => expect(sidebar().queryByRole('link', { name: 'Bread' })).toBeNull())
  expect(await screen.findByText('What are you working on?')).toBeTruthy()
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(await sidebar().findByRole('link', { name: 'Bread' })).toBeTruthy()
})

test('what cannot be done to a conversation is said, and it stays as it was', async () => {
  const { main, user, sidebar } = await openReadyWindow({ trees: aLibrary() })
  main.failNext('conversations.removeMany', { code: 'store.diskFull', data: {} })
  fireEvent.contextMenu(await sidebar().findByRole('link', { name: 'Bread' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }))
  expect((await screen.findAllByText('The disk is full')).length).toBeGreaterThan(0)
  expect(sidebar().getByRole('link', { name: 'Bread' })).toBeTruthy()
})

test('Ctrl+N begins a new conversation with the keyboard in the composer', async () => {
  const { user, sidebar, composer } = await openReadyWindow({ trees: aLibrary() })
  await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
  await screen.findByRole('log')
  await user.keyboard('{Control>}n{/Control}')
  expect(await screen.findByText('What are you working on?')).toBeTruthy()
  expect(document.activeElement).toBe(composer())
})

test('the sidebar can be hidden and shown, and stays as it was left', async () => {
  const { main, user } = await openReadyWindow({ trees: aLibrary() })
  await user.click(screen.getByRole('button', { name: 'Hide sidebar' }))
  const show = await screen.findByRole('button', { name: 'Show sidebar' })
  expect(screen.queryByRole('navigation', { name: 'Conversations' })).toBeNull()
  expect(main.accounts.settings().sidebarOpen).toBe(false)
  await user.click(show)
  expect(await screen.findByRole('navigation', { name: 'Conversations' })).toBeTruthy()
})
