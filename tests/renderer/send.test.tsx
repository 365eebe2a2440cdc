import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openReadyWindow, openWindow } from './open-window.tsx'
import { serveMain } from './served-main.ts'

test('Enter sends, the answer is shown as it streams, and the window takes its title', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  await user.type(composer(), 'How long does dough rest?{Enter}')
  const streaming = await answer('Demo · Writer (waiting)')
  expect(screen.getByRole('article', { name: 'You' }).textContent).toContain(
    'How long does dough rest?',
  )
  expect(composer().value).toBe('')
  expect(document.title).toBe('How long does dough rest? — Liminal')

  main.library.stream('Over')
  await waitFor(() => expect(streaming.textContent).toContain('Over'))
  main.library.stream('night.')
  await waitFor(() => expect(streaming.textContent).toContain('Overnight.'))
  expect(screen.getByRole('log', { name: 'Transcript' }).getAttribute('aria-busy')).toBe('true')

  main.library.end()
  expect((await answer('Demo · Writer')).textContent).toContain('Overnight.')
  await waitFor(() => expect(screen.getByRole('log').getAttribute('aria-busy')).toBe('false'))
})

test('Shift+Enter breaks the line, and a second message follows the first answer', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  await user.type(composer(), 'One{Shift>}{Enter}{/Shift}two{Enter}')
  await answer('Demo · Writer (waiting)')
  main.library.stream('Yes.')
  main.library.end()
  const first = await answer('Demo · Writer')
  expect(screen.getByRole('article', { name: 'You' }).textContent).toContain('One\ntwo')

  await user.type(composer(), 'And then?{Enter}')
  await waitFor(() => expect(screen.getAllByRole('article', { name: 'You' })).toHaveLength(2))
  const [conversation] = main.library.conversations()
  const messages = conversation ? main.library.messages(conversation.id) : []
  expect(messages[2]?.parentId).toBe(messages[1]?.id)
  expect(first.isConnected).toBe(true)
})

test('a blank message is not sent: Send is off and Enter says what is missing', async () => {
  const { main, user, composer } = await openReadyWindow()
  await user.type(composer(), '   ')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true)
  await user.type(composer(), '{Enter}')
  expect(screen.getByText('Type a message first.')).toBeTruthy()
  expect(main.calls.map(({ path }) => path)).not.toContain('outbox.send')
})

test('a send that fails keeps the text, says why, and goes under the same request again', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  main.failNext('outbox.send', { code: 'store.diskFull', data: {} })
  await user.type(composer(), 'Do not lose me{Enter}')
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('The disk is full')
  expect(alert.textContent).toContain('its text is kept below')
  expect(composer().value).toBe('Do not lose me')

  await user.click(screen.getByRole('button', { name: 'Send' }))
  await answer('Demo · Writer (waiting)')
  expect(composer().value).toBe('')
  const starts = main.calls.filter(({ path }) => path === 'outbox.send')
  const [first, second] = starts.map(({ input }) => (input as { requestId: string }).requestId)
  expect(starts).toHaveLength(2)
  expect(second).toBe(first)
})

test('the text is cleared only when the message is on disk', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  const release = main.holdNext('outbox.send')
  await user.type(composer(), 'Wait for it{Enter}')
  await waitFor(() => expect(main.calls.map(({ path }) => path)).toContain('outbox.send'))
  expect(composer().value).toBe('Wait for it')
  release()
  await answer('Demo · Writer (waiting)')
  expect(composer().value).toBe('')
})

test('what is sent before the models are known goes as soon as they are', async () => {
  const held = serveMain()
  const release = held.holdNext('providers.watchList')
  const { main, user, composer, answer } = await openWindow(held)
  await screen.findByRole('textbox', { name: 'Message' })
  await user.type(composer(), 'Good morning{Enter}')
  // What was pressed is kept, and nothing is said to be wrong.
  expect(composer().value).toBe('Good morning')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(main.calls.map(({ path }) => path)).not.toContain('outbox.send')

  release()
  await answer('Demo · Writer (waiting)')
  const sent = main.calls.filter(({ path }) => path === 'outbox.send')
  expect(sent.map(({ input }) => input)).toMatchObject([{ text: 'Good morning' }])
  expect(composer().value).toBe('')
})

test('what is sent before it is known that there are no models is told so', async () => {
  const held = serveMain({ providers: [] })
  const release = held.holdNext('providers.watchList')
  const { main, user, composer } = await openWindow(held)
  await screen.findByRole('textbox', { name: 'Message' })
  await user.type(composer(), 'Good morning{Enter}')
  expect(screen.queryByRole('alert')).toBeNull()
  release()
  await screen.findByRole('alert')
  expect(composer().value).toBe('Good morning')
  expect(main.calls.map(({ path }) => path)).not.toContain('outbox.send')
})

test('Enter that ends a composition does not send', async () => {
  const { main, user, composer } = await openReadyWindow()
  await user.type(composer(), '你好')
  fireEvent.keyDown(composer(), { key: 'Enter', isComposing: true })
  fireEvent.keyDown(composer(), { key: 'Enter', keyCode: 229 })
  expect(composer().value).toBe('你好')
  expect(main.calls.map(({ path }) => path)).not.toContain('outbox.send')
})

test('Stop ends the answer, and what has come stays', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  await user.type(composer(), 'Go on{Enter}')
  const streaming = await answer('Demo · Writer (waiting)')
  main.library.stream('Kept so far')
  await waitFor(() => expect(streaming.textContent).toContain('Kept so far'))
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  const stopped = await answer('Demo · Writer (cancelled)')
  expect(stopped.textContent).toContain('Kept so far')
  expect(stopped.textContent).toContain('Everything above is kept.')
  expect(await screen.findByRole('button', { name: 'Send' })).toBeTruthy()
})

test('Escape stops the answer and never discards what is being typed', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  await user.type(composer(), 'Go on{Enter}')
  await answer('Demo · Writer (waiting)')
  main.library.stream('Some')
  await user.type(composer(), 'The next thought{Escape}')
  await answer('Demo · Writer (cancelled)')
  expect(composer().value).toBe('The next thought')
  await user.keyboard('{Escape}')
  expect(composer().value).toBe('The next thought')
})

test('the send key can be swapped', async () => {
  const { user, composer, answer } = await openReadyWindow({ settings: { sendKey: 'shift-enter' } })
  await screen.findByText('Shift+Enter sends · Enter breaks the line')
  await user.type(composer(), 'a{Enter}b')
  expect(composer().value).toBe('a\nb')
  await user.keyboard('{Shift>}{Enter}{/Shift}')
  await answer('Demo · Writer (waiting)')
})

test('a failed answer says what happened, what was kept, and leads to the settings', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  await user.type(composer(), 'Hello{Enter}')
  await answer('Demo · Writer (waiting)')
  main.library.end({
    state: 'failed',
    fault: { code: 'provider.auth', data: { detail: 'bad key' } },
  })
  const failed = await answer('Demo · Writer (failed)')
  expect(failed.textContent).toContain('The provider did not accept the key.')
  expect(failed.textContent).toContain('“bad key”')
  expect(failed.textContent).toContain('Your message is kept.')
  await user.click(screen.getByRole('button', { name: 'Open provider settings' }))
  const tab = await screen.findByRole('tab', { name: 'Providers' })
  expect(tab.getAttribute('aria-selected')).toBe('true')
})

test('Retry makes another version, and both can be seen', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  await user.type(composer(), 'Hello{Enter}')
  await answer('Demo · Writer (waiting)')
  main.library.stream('First try')
  main.library.end({ state: 'interrupted', fault: { code: 'turn.abandoned', data: {} } })
  await answer('Demo · Writer (interrupted)')
  await waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Retry' }).disabled).toBe(false),
  )
  await user.click(screen.getByRole('button', { name: 'Retry' }))
  await answer('Demo · Writer (waiting)')
  main.library.stream('Second try')
  main.library.end()
  const second = await answer('Demo · Writer')
  expect(second.textContent).toContain('2 of 2')

  await user.click(screen.getByRole('button', { name: 'Previous version' }))
  const first = await answer('Demo · Writer (interrupted)')
  expect(first.textContent).toContain('First try')
  expect(first.textContent).toContain('1 of 2')
})

test('a window that comes later shows the same stream, from its beginning', async () => {
  const main = serveMain()
  const first = await openReadyWindow(main)
  await first.user.type(first.composer(), 'Count{Enter}')
  await first.answer('Demo · Writer (waiting)')
  main.library.stream('one ')

  cleanup()
  const later = await openReadyWindow(main)
  await later.user.click(await later.sidebar().findByRole('link', { name: 'Count' }))
  const answer = await later.answer('Demo · Writer (streaming)')
  await waitFor(() => expect(answer.textContent).toContain('one'))
  main.library.stream('two')
  await waitFor(() => expect(answer.textContent).toContain('one two'))
  expect(screen.getByRole('button', { name: 'Stop' })).toBeTruthy()
})

test('Continue carries on an interrupted answer as a version of it', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  await user.type(composer(), 'How long?{Enter}')
  await answer('Demo · Writer (waiting)')
  main.library.stream('Over')
  main.library.end({
    state: 'interrupted',
    fault: { code: 'provider.network', data: { reason: 'reset' } },
  })
  await answer('Demo · Writer (interrupted)')
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  expect((await answer('Demo · Writer (waiting)')).textContent).toContain('Waiting for the answer')
  main.library.stream('night.')
  expect((await answer('Demo · Writer (streaming)')).textContent).toContain('Overnight.')
  main.library.end()
  expect((await answer('Demo · Writer')).textContent).toContain('Overnight.')
  expect(screen.getByText('2 of 2')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull()
})
