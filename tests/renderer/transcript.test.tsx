import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { ConversationTree } from '../../src/shared/model/conversation.ts'
import { aMessage, anAnswer, aPart } from '../build/a-message.ts'
import { aTree } from './a-tree.ts'
import { openReadyWindow } from './open-window.tsx'

/** Gives the transcript a size, since the test's browser lays nothing out. */
async function aTallTranscript(): Promise<HTMLElement> {
  const log = await screen.findByRole('log', { name: 'Transcript' })
  Object.defineProperty(log, 'clientHeight', { value: 400 })
  Object.defineProperty(log, 'scrollHeight', { value: 1_000 })
  return log
}

function scrollTo(log: HTMLElement, top: number): void {
  log.scrollTop = top
  fireEvent.scroll(log)
}

test('who reads further up is left there, and can jump to the latest', async () => {
  const { user, sidebar } = await openReadyWindow({ trees: [aTree({ title: 'Bread' })] })
  await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
  const log = await aTallTranscript()
  scrollTo(log, 600)
  expect(screen.queryByRole('button', { name: 'Jump to latest' })).toBeNull()
  scrollTo(log, 200)
  await user.click(screen.getByRole('button', { name: 'Jump to latest' }))
  expect(log.scrollTop).toBe(1_000)
  expect(screen.queryByRole('button', { name: 'Jump to latest' })).toBeNull()
})

test('sending takes the reader to the end', async () => {
  const { user, sidebar, composer } = await openReadyWindow({ trees: [aTree({ title: 'Bread' })] })
  await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
  const log = await aTallTranscript()
  scrollTo(log, 600)
  scrollTo(log, 100)
  await user.type(composer(), 'And then?{Enter}')
  await waitFor(() => expect(log.scrollTop).toBe(1_000))
})

test('a link is handed to main with its real address, and a refusal is told', async () => {
  const { main, user, sidebar } = await openReadyWindow({
    trees: [aTree({ title: 'Bread', answer: 'See [the book](https://example.com/bread).' })],
  })
  await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
  const link = await screen.findByRole('link', { name: 'the book' })
  await user.click(link)
  await waitFor(() =>
    expect(main.calls.findLast(({ path }) => path === 'app.openLink')?.input).toEqual({
      url: 'https://example.com/bread',
    }),
  )
  main.failNext('app.openLink', { code: 'app.linkRefused', data: { reason: 'not-https' } })
  await user.click(link)
  expect((await screen.findAllByText('This link is not opened')).length).toBeGreaterThan(0)
})

test('what the user wrote is shown as it was written, not as markup', async () => {
  const { user, sidebar } = await openReadyWindow({
    trees: [aTree({ title: 'Bread', question: '# Not a heading\n**nor bold**' })],
  })
  await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
  const mine = await screen.findByRole('article', { name: 'You' })
  expect(mine.textContent).toContain('# Not a heading\n**nor bold**')
  expect(mine.querySelector('h1, strong')).toBeNull()
})

test('Copy puts the text of an answer on the clipboard', async () => {
  const { user, sidebar } = await openReadyWindow({
    trees: [aTree({ title: 'Bread', answer: 'Rest it **overnight**.' })],
  })
  await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
  const copies = await screen.findAllByRole('button', { name: 'Copy' })
  await user.click(copies.at(-1) as HTMLElement)
  expect(await navigator.clipboard.readText()).toBe('Rest it **overnight**.')
  expect(await screen.findByText('Copied', { selector: '[role=status]' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Copy: Copied' })).toBe(copies.at(-1))
})

test('what could not be copied is not said to be', async () => {
  const { user, sidebar } = await openReadyWindow({ trees: [aTree({ title: 'Bread' })] })
  await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
  await screen.findByRole('log', { name: 'Transcript' })
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
  Object.assign(document, { execCommand: () => false })
  onTestFinished(() => {
    vi.restoreAllMocks()
    Reflect.deleteProperty(document, 'execCommand')
  })
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox'), 'copy conv')
  await user.click(await screen.findByRole('option', { name: /^Copy conversation/ }))
  expect(await screen.findByText('Could not copy')).toBeTruthy()
  expect(screen.queryByText('Copied')).toBeNull()
})

/** A conversation of so many exchanges, one after another. */
function aLongTree(exchanges: number): ConversationTree {
  const tree = aTree({ title: 'Long' })
  const { conversation } = tree
  const messages = [...tree.messages]
  while (messages.length < 2 * exchanges) {
    const asked = aMessage({
      conversationId: conversation.id,
      parentId: messages.at(-1)!.id,
      parts: [aPart('And then?')],
    })
    const answered = anAnswer({
      conversationId: conversation.id,
      parentId: asked.id,
      state: 'complete',
      parts: [aPart('Then bake it.')],
    })
    messages.push(asked, answered)
  }
  return { ...tree, conversation: { ...conversation, activeLeafId: messages.at(-1)!.id }, messages }
}

test('the end of a long conversation is there before the rest of it is known', async () => {
  const { main, user, sidebar } = await openReadyWindow({ trees: [aLongTree(100)] })
  const release = main.holdNext('conversations.readAncestors')
  await user.click(await sidebar().findByRole('link', { name: 'Long' }))
  const last = (await screen.findAllByRole('article')).at(-1)!
  expect(last.getAttribute('aria-posinset')).toBe('60')
  const log = await aTallTranscript()
  scrollTo(log, 600)
  scrollTo(log, 100)
  release()
  const count = () => screen.getAllByRole('article')[0]?.getAttribute('aria-setsize')
  await waitFor(() => expect(count()).toBe('200'))
  // What was above it is nothing new.
  expect(screen.getByRole('button', { name: 'Jump to latest' })).toBeTruthy()
})

test('when the rest of a conversation can not be read, that is said', async () => {
  const { main, user, sidebar } = await openReadyWindow({ trees: [aLongTree(100)] })
  main.failNext('conversations.readAncestors', { code: 'store.failed', data: { path: '/data' } })
  await user.click(await sidebar().findByRole('link', { name: 'Long' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing was deleted')
})
