import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aTree } from './a-tree.ts'
import { inWideWindow, openReadyWindow } from './open-window.tsx'

const panel = () => screen.findByRole('tabpanel', { name: 'Context' })

async function openContext(contents: Parameters<typeof openReadyWindow>[0]) {
  const window = await openReadyWindow(contents)
  await window.user.click(await window.sidebar().findByRole('link', { name: 'Bread' }))
  await window.user.click(await screen.findByRole('button', { name: /^Context: / }))
  return { ...window, panel: within(await panel()) }
}

test('the meter follows what is typed, says its estimates, and opens the panel', async () => {
  const { user, composer } = await openReadyWindow({ context: { sendMicroUsd: 31_000 } })
  expect(screen.queryByRole('button', { name: /^Context: / })).toBeNull()
  await user.type(composer(), 'twelve chars')
  const meter = await screen.findByRole('button', {
    name: 'Context: about 12 of 32,000 tokens, about $0.031 to send',
  })
  expect(figuresOn(meter)).toBe('≈ 12 of 32k · ≈ $0.031')
  await user.click(meter)
  expect((await panel()).textContent).toContain('The message that you are writing')
})

test('an unknown price and an unknown window are left out, never shown as 0', async () => {
  inWideWindow()
  const { user, composer, main } = await openReadyWindow({ context: { windowTokens: undefined } })
  await user.type(composer(), 'Hi')
  const meter = await screen.findByRole('button', { name: 'Context: about 2 tokens' })
  expect(figuresOn(meter)).toBe('≈ 2 tokens')
  await user.click(meter)
  expect((await panel()).textContent).not.toContain('$')
  main.context.tell({ accuracy: 'exact', sendMicroUsd: 5_000, pricesAsOf: '2026-11-14' })
  await user.type(composer(), '!')
  await waitFor(async () =>
    expect((await panel()).textContent).toContain(
      'Counts are exact for this model. Prices of 14 November 2026.',
    ),
  )
})

test('what will not fit is said before sending, in words', async () => {
  const { user, composer } = await openReadyWindow({
    context: { groups: [{ reason: 'no-room', messages: 14, tokens: 9000 }] },
  })
  await user.type(composer(), 'And then?')
  expect(await screen.findByText(/^14 early messages will not be sent/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Show context' }))
  expect((await panel()).textContent).toContain('14 early messages without room')
})

test('each message says whether it is sent, and is pinned and left out by key', async () => {
  const tree = aTree({ title: 'Bread', question: 'How long?', answer: 'Overnight.' })
  const { user, panel: shown, main } = await openContext({ trees: [tree] })
  await user.click(await shown.findByRole('button', { name: /2 messages, newest first/ }))
  expect(shown.getByText('Overnight.', { exact: false }).textContent).toBe(
    'Sent: recent enough to fit. Answer: Overnight.',
  )
  shown.getByRole('button', { name: 'Pin: How long?' }).focus()
  await user.keyboard('{Enter}')
  const unpin = await shown.findByRole('button', { name: 'Unpin: How long?' })
  await waitFor(() => expect(document.activeElement).toBe(unpin))
  shown.getByRole('button', { name: 'Leave out: Overnight.' }).focus()
  await user.keyboard('{Enter}')
  const group = await shown.findByRole('button', { name: /1 message left out by you/ })
  await waitFor(() => expect(document.activeElement).toBe(group))

  const [question, answer] = tree.messages
  expect(main.library.treeOf(tree.conversation.id).marks).toEqual([
    { messageId: question?.id, context: 'pinned' },
    { messageId: answer?.id, context: 'left-out' },
  ])
  const transcript = within(screen.getByRole('log', { name: 'Transcript' }))
  expect(transcript.getByText('Pinned in context')).toBeTruthy()
  expect(transcript.getByText('Left out of context')).toBeTruthy()
})

test('a message is left out from its own menu, and what else was decided about it stays', async () => {
  const tree = aTree({ title: 'Bread' })
  const answer = tree.messages[1]!
  const marks = [{ messageId: answer.id, kept: true }]
  const { user, main } = await openContext({ trees: [{ ...tree, marks }] })
  const article = within(await screen.findByRole('article', { name: /^Baker/ }))
  await user.click(article.getByRole('button', { name: 'Message options' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Leave out' }))
  await waitFor(() =>
    expect(main.library.treeOf(tree.conversation.id).marks).toEqual([
      { messageId: answer.id, context: 'left-out', kept: true },
    ]),
  )
  await user.click(article.getByRole('button', { name: 'Message options' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Include' }))
  await waitFor(() =>
    expect(main.library.treeOf(tree.conversation.id).marks).toEqual([
      { messageId: answer.id, kept: true },
    ]),
  )
})

test('the system prompt is written in the panel, and Escape never discards it', async () => {
  const { user, panel: shown, main } = await openContext({ trees: [aTree({ title: 'Bread' })] })
  await user.click(await shown.findByRole('button', { name: 'Add a system prompt' }))
  const field = shown.getByRole<HTMLTextAreaElement>('textbox', { name: 'System prompt' })
  await user.type(field, 'Be brief.{Escape}')
  expect(field.value).toBe('Be brief.')
  await user.click(shown.getByRole('button', { name: 'Save' }))
  expect(await shown.findByText('System: Be brief.')).toBeTruthy()
  expect(main.library.conversations()[0]?.systemPrompt).toBe('Be brief.')
})

test('an answer that found no room shows what it would leave out, and is asked again', async () => {
  inWideWindow()
  const tree = aTree({ title: 'Bread' })
  const [first] = tree.messages
  const trim = { messageIds: [first!.id], tokens: 31_000, remainingTokens: 900 }
  const { user, composer, main, answer } = await openReadyWindow({ trees: [tree], trim })
  const { sidebar } = { sidebar: screen.getByRole('navigation', { name: 'Conversations' }) }
  await user.click(await within(sidebar).findByRole('link', { name: 'Bread' }))
  await user.type(composer(), 'More{Enter}')
  await answer('Demo · Writer (waiting)')
  main.library.end({
    state: 'failed',
    fault: { code: 'provider.contextOverflow', data: { limitTokens: 32_000, usedTokens: 41_000 } },
  })
  await user.click(await screen.findByRole('button', { name: 'Trim and retry' }))
  const card = within(await screen.findByRole('region', { name: 'Trim and retry' }))
  expect(await card.findByText(/Leave out 1 early message, 31,000 tokens/)).toBeTruthy()
  expect(main.library.treeOf(tree.conversation.id).marks).toEqual([])
  const agree = card.getByRole('button', { name: 'Leave out and retry' })
  expect(document.activeElement).toBe(agree)
  await user.keyboard('{Enter}')
  const again = await answer('Demo · Writer (waiting)')
  await waitFor(() => expect(document.activeElement).toBe(again))
  expect(main.library.treeOf(tree.conversation.id).marks).toEqual([
    { messageId: first!.id, context: 'left-out' },
  ])
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() =>
    expect(main.library.treeOf(tree.conversation.id).marks).toEqual([{ messageId: first!.id }]),
  )
})

test('when nothing can be left out, the panel says what can be done instead', async () => {
  const tree = aTree({ title: 'Bread' })
  const [asked, answered] = tree.messages
  const fault = { code: 'provider.contextOverflow', data: {} } as const
  const failed = { ...answered!, state: 'failed', parts: [], fault } as const
  const { user } = await openReadyWindow({ trees: [{ ...tree, messages: [asked!, failed] }] })
  await user.click(await screen.findByRole('link', { name: 'Bread' }))
  await user.click(await screen.findByRole('button', { name: 'Trim and retry' }))
  expect(await screen.findByText(/Nothing more can be left out/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Leave out and retry' })).toBeNull()
})

/** What is drawn on it beside its name. */
function figuresOn(meter: HTMLElement): string | undefined {
  return meter.querySelector<HTMLElement>('[data-beside]')?.dataset['beside']
}
