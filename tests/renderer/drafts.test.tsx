import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aTree } from './a-tree.ts'
import { openReadyWindow } from './open-window.tsx'

test('what is typed is kept without being asked, and is there again in a new window', async () => {
  const drafts = new Map([['', 'Half a thought']])
  const { main, user, composer } = await openReadyWindow({ drafts })
  await waitFor(() => expect(composer().value).toBe('Half a thought'))
  await user.type(composer(), ', and more')
  await waitFor(() => expect(main.library.drafts.get('')).toBe('Half a thought, and more'))
})

test('each conversation has its own draft', async () => {
  const [bread, tea] = [aTree({ title: 'Bread' }), aTree({ title: 'Tea' })]
  const { user, composer, sidebar } = await openReadyWindow({ trees: [bread, tea] })
  await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
  await user.type(composer(), 'About bread')
  await user.click(sidebar().getByRole('link', { name: 'Tea' }))
  expect(composer().value).toBe('')
  await user.type(composer(), 'About tea')
  await user.click(sidebar().getByRole('link', { name: 'Bread' }))
  await waitFor(() => expect(composer().value).toBe('About bread'))
  await user.click(screen.getByRole('button', { name: 'New conversation' }))
  expect(composer().value).toBe('')
})

test('leaving the field keeps the draft at once', async () => {
  const { main, user, composer, sidebar } = await openReadyWindow()
  await user.type(composer(), 'Now')
  await user.click(sidebar().getByRole('searchbox', { name: 'Search' }))
  await waitFor(() => expect(main.library.drafts.get('')).toBe('Now'))
})

test('what is typed before the kept draft has come goes under it', async () => {
  const { main, user, composer } = await openReadyWindow({
    trees: [aTree({ title: 'Bread' })],
    drafts: new Map(),
  })
  const release = main.holdNext('drafts.read')
  const [bread] = main.library.conversations()
  main.library.drafts.set(bread?.id ?? '', 'Kept')
  await user.click(await screen.findByRole('link', { name: 'Bread' }))
  await user.type(composer(), 'typed')
  release()
  await waitFor(() => expect(composer().value).toBe('Kept\ntyped'))
  await waitFor(() => expect(main.library.drafts.get(bread?.id ?? '')).toBe('Kept\ntyped'))
})

test('a draft that cannot be kept says so and stays', async () => {
  const { main, user, composer } = await openReadyWindow()
  main.failNext('drafts.save', { code: 'store.diskFull', data: {} })
  await user.type(composer(), 'Only here')
  expect(await screen.findByText('This draft could not be saved to disk.')).toBeTruthy()
  expect(composer().value).toBe('Only here')
})

test('a suggestion is put where the user writes, under what stands there', async () => {
  const { user, composer } = await openReadyWindow()
  await user.type(composer(), 'Please:')
  await user.click(screen.getByRole('button', { name: /^Explain/ }))
  expect(composer().value).toMatch(/^Please:\nExplain full jitter/)
  expect(document.activeElement).toBe(composer())
})
