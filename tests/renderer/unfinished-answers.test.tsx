import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Fault } from '../../src/shared/errors/fault.ts'
import type { ProviderView } from '../../src/shared/contract/providers.ts'
import type { ProviderId } from '../../src/shared/model/ids.ts'
import type { Message, TerminalState } from '../../src/shared/model/message.ts'
import { anId } from '../build/build-id.ts'
import { aTree } from './a-tree.ts'
import { openReadyWindow } from './open-window.tsx'
import { aDemoView, baker } from './served-accounts.ts'

const faults: { readonly [S in TerminalState]?: Fault } = {
  interrupted: { code: 'provider.network', data: { reason: 'reset' } },
  truncated: { code: 'turn.outputLimit', data: {} },
  failed: { code: 'provider.serverError', data: { reason: 'internal' } },
  filtered: { code: 'provider.refused', data: {} },
}

/** A window on an answer that ended so, with its text. */
async function openEnded(state: TerminalState, text = 'Overni') {
  const tree = aTree({ title: 'Bread', answer: text })
  const [question, answer] = tree.messages
  if (!question || !answer) throw new Error('The tree has two messages.')
  const fault = faults[state]
  const ended = { ...answer, state, ...(fault && { fault }) }
  const window = await openReadyWindow({ trees: [{ ...tree, messages: [question, ended] }] })
  await window.user.click(await window.sidebar().findByRole('link', { name: 'Bread' }))
  const id = tree.conversation.id
  return { ...window, id, ended }
}

test.each([
  ['interrupted', 'Interrupted', true],
  ['truncated', 'Cut short', true],
  ['failed', 'Failed', true],
  ['cancelled', 'Stopped', true],
  ['filtered', 'Withheld', false],
] as const)('an answer that ended %s is kept by key, and that is undone by key', async (...row) => {
  const [state, word, continues] = row
  const { main, user, answer, id, ended } = await openEnded(state)
  const article = within(await answer(`Baker 2 (${state})`))
  const notice = within(article.getByRole('group', { name: word }))
  expect(notice.getByRole('button', { name: 'Retry' })).toBeTruthy()
  expect(notice.queryByRole('button', { name: 'Continue' }) !== null).toBe(continues)

  notice.getByRole('button', { name: 'Keep' }).focus()
  await user.keyboard('{Enter}')
  expect(await article.findByText(`${word} · kept as it is`)).toBeTruthy()
  expect(article.queryByRole('button', { name: 'Retry' })).toBeNull()
  expect(article.getByText('Overni')).toBeTruthy()
  expect(main.library.marks(id)).toEqual([{ messageId: ended.id, kept: true }])
  const undo = article.getByRole('button', { name: 'Undo' })
  expect(document.activeElement).toBe(undo)

  await user.keyboard('{Enter}')
  const keep = await article.findByRole('button', { name: 'Keep' })
  expect(document.activeElement).toBe(keep)
})

test('an answer without a word has nothing to keep', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  await user.type(composer(), 'Hello{Enter}')
  await answer('Demo · Writer (waiting)')
  main.library.end({ state: 'failed', fault: { code: 'provider.auth', data: {} } })
  const failed = within(await answer('Demo · Writer (failed)'))
  expect(failed.queryByRole('button', { name: 'Keep' })).toBeNull()
  expect(failed.getByRole('button', { name: 'Retry' })).toBeTruthy()
})

test('what else was decided about an answer stays when it is kept', async () => {
  const tree = aTree({ title: 'Bread' })
  const [question, answer] = tree.messages
  if (!question || !answer) throw new Error('The tree has two messages.')
  const { main, user, sidebar } = await openReadyWindow({
    trees: [
      {
        ...tree,
        messages: [question, { ...answer, state: 'cancelled' }],
        marks: [{ messageId: answer.id, context: 'pinned' }],
      },
    ],
  })
  await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
  await user.click(await screen.findByRole('button', { name: 'Keep' }))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await screen.findByRole('button', { name: 'Keep' })
  const { id } = tree.conversation
  expect(main.library.marks(id)).toEqual([{ messageId: answer.id, context: 'pinned' }])
  const first = main.calls.find(({ path }) => path === 'conversations.markMessages')
  expect(first?.input).toMatchObject({
    marks: [{ messageId: answer.id, context: 'pinned', kept: true }],
  })
})

test('a kept answer is kept for whoever opens it later, without taking the focus', async () => {
  const { user, sidebar } = await openEnded('interrupted')
  await user.click(await screen.findByRole('button', { name: 'Keep' }))
  await screen.findByText('Interrupted · kept as it is')
  await user.click(screen.getByRole('button', { name: 'New conversation' }))
  const link = sidebar().getByRole('link', { name: 'Bread' })
  await user.click(link)
  expect(await screen.findByText('Interrupted · kept as it is')).toBeTruthy()
  expect(document.activeElement).not.toBe(screen.getByRole('button', { name: 'Undo' }))
})

test('Continue by key takes the focus to the new answer, which says what it carries on', async () => {
  const { main, user, answer } = await openEnded('interrupted')
  const continued = await screen.findByRole('button', { name: 'Continue' })
  continued.focus()
  await user.keyboard('{Enter}')
  const second = await answer(/\(waiting\)$/)
  await waitFor(() => expect(document.activeElement).toBe(second))
  main.library.end()
  expect(within(second).getByText(/Continued from an interrupted answer/)).toBeTruthy()

  within(second).getByRole('button', { name: 'Show it as it was' }).focus()
  await user.keyboard('{Enter}')
  const first = await answer('Baker 2 (interrupted)')
  await waitFor(() => expect(document.activeElement).toBe(first))
  expect(within(first).getByText(/Carried on in a later version/)).toBeTruthy()
  within(first).getByRole('button', { name: 'Show that version' }).focus()
  await user.keyboard('{Enter}')
  const again = await answer(/^(?!.*interrupted|You)/)
  await waitFor(() => expect(document.activeElement).toBe(again))
})

test('the versions are gone through by key, and the focus goes along', async () => {
  const { main, user, answer } = await openEnded('cancelled')
  await user.click(await screen.findByRole('button', { name: 'Retry' }))
  await answer(/\(waiting\)$/)
  main.library.stream('Two days.')
  main.library.end()
  await screen.findByText('2 of 2')
  screen.getByRole('button', { name: 'Previous version' }).focus()
  await user.keyboard('{Enter}')
  const first = await answer('Baker 2 (cancelled)')
  await waitFor(() => expect(document.activeElement).toBe(first))
})

test('who writes the next message meanwhile is left there', async () => {
  const { main, user, answer, composer } = await openEnded('interrupted')
  const release = main.holdNext('turns.continue')
  await user.click(await screen.findByRole('button', { name: 'Continue' }))
  composer().focus()
  release()
  await answer(/\(waiting\)$/)
  expect(document.activeElement).toBe(composer())
})

test('while a try waits its turn, Cancel stands beside the countdown', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  await user.type(composer(), 'Hello{Enter}')
  const waiting = await answer('Demo · Writer (waiting)')
  expect(within(waiting).queryByRole('button', { name: 'Cancel' })).toBeNull()
  const until = Date.now() + 20_000
  main.library.arrive({ type: 'waiting', reason: 'rate-limit', until })
  expect(await within(waiting).findByText(/The provider asks to slow down/)).toBeTruthy()
  expect(waiting.textContent).toMatch(/again in \d+ s/)
  within(waiting).getByRole('button', { name: 'Cancel' }).focus()
  await user.keyboard('{Enter}')
  const stopped = await answer('Demo · Writer (cancelled)')
  await waitFor(() => expect(document.activeElement).toBe(stopped))
  expect(stopped.textContent).toContain('Your message is kept.')
})

test('Escape cancels a wait as well', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  await user.type(composer(), 'Hello{Enter}')
  await answer('Demo · Writer (waiting)')
  main.library.arrive({ type: 'waiting', reason: 'overloaded', until: Date.now() + 20_000 })
  await screen.findByText(/The provider is overloaded/)
  await user.keyboard('{Escape}')
  const stopped = await answer('Demo · Writer (cancelled)')
  expect(within(stopped).queryByRole('button', { name: 'Cancel' })).toBeNull()
})

test('an empty purse leads to the page where it is filled, where that is known', async () => {
  const quota: Fault = { code: 'provider.quota', data: {} }
  const providerId = anId<ProviderId>()
  const claude: ProviderView = {
    account: { id: providerId, kind: 'anthropic', name: 'Claude', models: [baker], createdAt: 0 },
    key: { present: true },
    isRemote: true,
  }
  const tree = aTree({ title: 'Bread' })
  const [question, answer] = tree.messages
  if (!question || !answer) throw new Error('The tree has two messages.')
  const model = { providerId, modelId: baker.id }
  const failed: Message = { ...answer, parts: [], state: 'failed', fault: quota, model }
  const { main, user, sidebar } = await openReadyWindow({
    providers: [aDemoView(), claude],
    trees: [{ ...tree, messages: [question, failed] }],
  })
  await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
  await user.click(await screen.findByRole('button', { name: 'Open billing page' }))
  await waitFor(() =>
    expect(main.calls.findLast(({ path }) => path === 'app.openLink')?.input).toEqual({
      url: 'https://platform.claude.com/settings/billing',
    }),
  )
})

test('a wait too long to be waited for says when it is over, and has one button', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  await user.type(composer(), 'Hello{Enter}')
  await answer('Demo · Writer (waiting)')
  const retryAfterMs = 48 * 3_600_000
  const data = { retryAfterMs, retryAt: Date.now() + retryAfterMs }
  main.library.end({ state: 'failed', fault: { code: 'provider.rateLimited', data } })
  const failed = await answer('Demo · Writer (failed)')
  const notice = within(failed).getByRole('group', { name: 'Failed' })
  expect(notice.textContent).toMatch(/Too many requests.*Try again on \w+ \d+ at \d\d:\d\d\./)
  expect(within(notice).getAllByRole('button')).toHaveLength(1)
  expect(within(notice).getByRole('button', { name: 'Retry' })).toBeTruthy()
})
