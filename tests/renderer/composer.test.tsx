import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { aTree } from './a-tree.ts'
import { openReadyWindow } from './open-window.tsx'

const shown = (value: string, composer: () => HTMLTextAreaElement) =>
  waitFor(() => expect(composer().value).toBe(value))

describe('what was sent', () => {
  test('is walked through by the arrows, and what was not sent is there again at the end', async () => {
    const tree = aTree({ title: 'Bread', question: 'How long?' })
    const { main, user, composer, sidebar } = await openReadyWindow({ trees: [tree] })
    await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
    await user.type(composer(), 'And then')
    await waitFor(() => expect(main.library.drafts.get(tree.conversation.id)).toBe('And then'))
    composer().setSelectionRange(0, 0)
    await user.keyboard('{ArrowUp}')
    await shown('How long?', composer)
    // Meanwhile nothing takes the place of what was not sent.
    await user.click(screen.getByRole('searchbox', { name: 'Search' }))
    expect(main.library.drafts.get(tree.conversation.id)).toBe('And then')
    await user.click(composer())
    composer().setSelectionRange(9, 9)
    await user.keyboard('{ArrowDown}')
    await shown('And then', composer)
  })

  test('sent again leaves what it was put over', async () => {
    const tree = aTree({ title: 'Bread', question: 'How long?' })
    const { user, composer, sidebar, answer } = await openReadyWindow({ trees: [tree] })
    await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
    await user.type(composer(), 'And then')
    composer().setSelectionRange(0, 0)
    await user.keyboard('{ArrowUp}')
    await shown('How long?', composer)
    await user.keyboard('{Enter}')
    await answer('Demo · Writer (waiting)')
    await waitFor(() => expect(composer().value).toBe('And then'))
  })
})

describe('while an answer is being written', () => {
  test('Ctrl+Enter takes its place, and what has come stays', async () => {
    const { main, user, composer, answer } = await openReadyWindow()
    await user.type(composer(), 'One{Enter}')
    await answer('Demo · Writer (waiting)')
    await user.type(composer(), 'Better two')
    expect(screen.getByText(/Ctrl\+Enter sends now/)).toBeTruthy()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(main.calls.map(({ path }) => path)).toContain('outbox.sendNow'))
    await waitFor(() => expect(screen.getAllByRole('article', { name: 'You' })).toHaveLength(2))
    expect(composer().value).toBe('')
  })

  test('it can be set that Enter takes its place, and then Ctrl+Enter waits', async () => {
    const { user, composer, answer } = await openReadyWindow({
      settings: { whileAnswering: 'steer' },
    })
    await user.type(composer(), 'One{Enter}')
    await answer('Demo · Writer (waiting)')
    expect(screen.getByRole('button', { name: 'Send' }).title).toBe('Stops the answer and sends')
    await user.type(composer(), 'Two{Control>}{Enter}{/Control}')
    await screen.findByRole('article', { name: 'You (waiting)' })
  })

  test('the menu beside Send has both ways', async () => {
    const { main, user, composer, answer } = await openReadyWindow()
    await user.type(composer(), 'One{Enter}')
    await answer('Demo · Writer (waiting)')
    await user.type(composer(), 'Two')
    await user.click(screen.getByRole('button', { name: 'How to send' }))
    await screen.findByRole('menuitem', { name: 'Send after the answer' })
    await user.click(screen.getByRole('menuitem', { name: 'Stop and send now' }))
    await waitFor(() => expect(main.calls.map(({ path }) => path)).toContain('outbox.sendNow'))
  })
})
