import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aTree } from './a-tree.ts'
import { openReadyWindow } from './open-window.tsx'
import { aDemoView, baker } from './served-accounts.ts'

const waiting = () => screen.findAllByRole('article', { name: 'You (waiting)' })
const noneWaits = () =>
  waitFor(() => expect(screen.queryByRole('article', { name: 'You (waiting)' })).toBeNull())

/** A provider on the open network, and none beside it. */
function farAway() {
  const view = aDemoView()
  const account = { ...view.account, name: 'Far away', models: [baker] }
  return { ...view, account, isRemote: true }
}

test('Enter while an answer is written lets the message wait, in its order, and Stop stays', async () => {
  const { main, user, composer, answer, sidebar } = await openReadyWindow()
  await user.type(composer(), 'One{Enter}')
  await answer('Demo · Writer (waiting)')
  const send = screen.getByRole<HTMLButtonElement>('button', { name: 'Send' })
  expect(send.title).toBe('Sends when the answer is finished')
  await user.type(composer(), 'Two{Enter}')
  await waiting()
  expect(composer().value).toBe('')
  await user.type(composer(), 'Three')
  expect(screen.getByText('Sends when the answer is finished')).toBeTruthy()
  await user.click(send)
  await waitFor(async () => expect(await waiting()).toHaveLength(2))
  const [first, second] = await waiting()
  expect(first?.textContent).toContain('Two')
  expect(first?.textContent).toContain('Waits for the answer above')
  expect(second?.textContent).toContain('Three')
  expect(second?.textContent).toContain('Waits for the message above')
  expect(screen.getByText('2 messages wait')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Stop' })).toBeTruthy()
  const row = sidebar().getByRole('link', { name: 'One' })
  expect(row.getAttribute('aria-description')).toContain('A message waits to be sent')

  main.library.stream('First.')
  main.library.end()
  main.outbox.leave()
  await answer('Demo · Writer (waiting)')
  await waitFor(async () => expect(await waiting()).toHaveLength(1))
  await waitFor(() => expect(screen.getAllByRole('article', { name: 'You' })).toHaveLength(2))
})

test('a message is taken back into the composer, under what is being written there', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  await user.type(composer(), 'One{Enter}')
  await answer('Demo · Writer (waiting)')
  await user.type(composer(), 'Two{Enter}')
  const [two] = await waiting()
  await user.type(composer(), 'And')
  await user.click(within(two!).getByRole('button', { name: 'Take back' }))
  await noneWaits()
  expect(composer().value).toBe('And\nTwo')
  expect(document.activeElement).toBe(composer())
  expect(main.outbox.items()).toEqual([])
})

test('a message that was not sent says why, and is sent by hand', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  await user.type(composer(), 'One{Enter}')
  await answer('Demo · Writer (waiting)')
  await user.type(composer(), 'Two{Enter}')
  await waiting()
  main.library.end({ state: 'interrupted', fault: { code: 'turn.abandoned', data: {} } })
  main.outbox.change({ waitsFor: 'user' })
  const held = await screen.findByText('Not sent. The answer above did not finish')
  expect(held).toBeTruthy()
  main.outbox.change({ refusal: { code: 'provider.notFound', data: {} } })
  await screen.findByText(/This provider was removed/)
  const [two] = await waiting()
  expect(within(two!).getByRole('button', { name: 'Choose another model' })).toBeTruthy()
  // By key: the transcript's own buttons are in the order of reading.
  within(two!).getByRole('button', { name: 'Send now' }).focus()
  await user.keyboard('{Enter}')
  await noneWaits()
  await answer('Demo · Writer (waiting)')
  await waitFor(() => expect(screen.getAllByRole('article', { name: 'You' })).toHaveLength(2))
})

test('offline says so, keeps a first message in a conversation of its own, and gives it back', async () => {
  const { main, user, composer, sidebar } = await openReadyWindow({
    isOnline: false,
    providers: [farAway()],
    drafts: new Map(),
  })
  const notice = 'You are offline. Messages wait here and are sent when the network is back.'
  await screen.findByText(notice)
  await user.type(composer(), 'How long?{Enter}')
  const [message] = await waiting()
  expect(message?.textContent).toContain('Waits for the network')
  await sidebar().findByRole('link', { name: 'How long?' })
  expect(document.title).toBe('How long? — Liminal')
  await user.click(within(message!).getByRole('button', { name: 'Take back' }))
  await waitFor(() => expect(composer().value).toBe('How long?'))
  expect(sidebar().queryByRole('link', { name: 'How long?' })).toBeNull()
  main.outbox.setOnline(true)
  await waitFor(() => expect(screen.queryByText(notice)).toBeNull())
})

test('offline is not spoken of where the model needs no network', async () => {
  const { user, composer, answer } = await openReadyWindow({ isOnline: false })
  await user.type(composer(), 'Hello{Enter}')
  await answer('Demo · Writer (waiting)')
  expect(screen.queryByText(/You are offline/)).toBeNull()
})

test('what left in another window is said, and the text is not lost', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  await user.type(composer(), 'One{Enter}')
  await answer('Demo · Writer (waiting)')
  await user.type(composer(), 'Two{Enter}')
  const [two] = await waiting()
  main.failNext('outbox.takeBack', { code: 'outbox.notWaiting', data: {} })
  await user.click(within(two!).getByRole('button', { name: 'Take back' }))
  await screen.findByText('That message is no longer waiting')
  expect(main.outbox.items()).toHaveLength(1)
})

test('an answer that broke for want of a network says so for as long as that is so', async () => {
  const provider = farAway()
  const tree = aTree({
    title: 'Bread',
    answerFields: {
      parts: [],
      state: 'failed',
      fault: { code: 'provider.network', data: { reason: 'dns', host: 'api.example.com' } },
      model: { providerId: provider.account.id, modelId: baker.id },
    },
  })
  const { main, user, sidebar } = await openReadyWindow({
    isOnline: false,
    providers: [provider],
    trees: [tree],
  })
  await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
  const state = await screen.findByRole('group', { name: 'Failed' })
  expect(state.textContent).toContain('You are offline. Try again when the network is back.')
  main.outbox.setOnline(true)
  await waitFor(() => expect(state.textContent).toContain('api.example.com was not found.'))
})

test('another version is asked for while one is written: each is live, and Stop ends its own', async () => {
  const tree = aTree({ title: 'Bread', answer: 'The first.' })
  const { main, user, answer, sidebar } = await openReadyWindow({ trees: [tree] })
  await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
  await user.click(await screen.findByRole('button', { name: 'Regenerate' }))
  await answer('Demo · Writer (waiting)')
  main.library.stream('The second')
  const second = await answer('Demo · Writer (streaming)')
  expect(second.textContent).toContain('2 of 2')

  await user.click(within(second).getByRole('button', { name: 'Previous version' }))
  await screen.findByText('The first.')
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Regenerate' }))
  const third = await answer('Demo · Writer (waiting)')
  expect(third.textContent).toContain('3 of 3')
  main.library.stream('The third')
  await user.click(screen.getByRole('button', { name: 'Previous version' }))
  const live = await answer('Demo · Writer (streaming)')
  expect(live.textContent).toContain('The second')
  expect(await screen.findByRole('button', { name: 'Stop' })).toBeTruthy()
})
