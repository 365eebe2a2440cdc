import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ProviderView } from '../../src/shared/contract/providers.ts'
import type { ConversationTree } from '../../src/shared/model/conversation.ts'
import type { ModelId } from '../../src/shared/model/ids.ts'
import type { Message } from '../../src/shared/model/message.ts'
import { aMessage, anAnswer, aPart } from '../build/a-message.ts'
import { aProviderAccount } from '../build/a-provider-account.ts'
import { aSentRequest } from '../build/what-left.ts'
import { aTree } from './a-tree.ts'
import { inWideWindow, openReadyWindow } from './open-window.tsx'
import { aDemoView, baker } from './served-accounts.ts'
import type { MainContents } from './served-main.ts'

async function openRequests(contents: MainContents) {
  const window = await openReadyWindow(contents)
  const title = contents.trees?.[0]?.conversation.title
  if (title !== undefined) {
    await window.user.click(await window.sidebar().findByRole('link', { name: title }))
  }
  await window.user.click(screen.getByRole('button', { name: 'Show inspector' }))
  await window.user.click(await screen.findByRole('tab', { name: 'Request' }))
  return { ...window, panel: within(screen.getByRole('tabpanel', { name: 'Request' })) }
}

/** One question and its answer, with what the answer is changed to. */
function treeWith(fields: Partial<Message>): ConversationTree {
  const tree = aTree({ title: 'Bread' })
  const [question, answer] = tree.messages
  return { ...tree, messages: [question!, { ...answer!, createdAt: Date.now(), ...fields }] }
}

/** A conversation of two answers. */
function twoAnswers(): ConversationTree & { readonly answers: readonly [Message, Message] } {
  const tree = aTree({ title: 'Bread' })
  const first = tree.messages[1]!
  const again = aMessage({
    conversationId: tree.conversation.id,
    parentId: first.id,
    parts: [aPart('And then?')],
  })
  const second = anAnswer({
    conversationId: tree.conversation.id,
    parentId: again.id,
    state: 'complete',
    parts: [aPart('Bake it.')],
  })
  return {
    ...tree,
    conversation: { ...tree.conversation, activeLeafId: second.id },
    messages: [...tree.messages, again, second],
    answers: [first, second],
  }
}

test('the request of the latest answer is there whole, its credentials named as masked', async () => {
  const tree = treeWith({})
  const sent = aSentRequest({
    answerId: tree.messages[1]!.id,
    sentAt: Date.UTC(2026, 10, 22, 12),
    url: 'https://api.example.test/v1/chat/completions',
    headers: [
      ['host', 'api.example.test'],
      ['authorization', '…'],
    ],
    body: '{"model":"baker-2","messages":[{"role":"user","content":"How long?"}]}',
  })
  const { panel } = await openRequests({ trees: [tree], sentRequests: [sent] })
  const request = within(await panel.findByRole('region', { name: 'Request' }))
  expect(request.getByText(/POST/).parentElement?.textContent).toBe(
    'POST https://api.example.test/v1/chat/completions',
  )
  expect(request.getAllByRole('term').map((name) => name.textContent)).toEqual([
    'host: ',
    'authorization: ',
  ])
  expect(request.getAllByRole('definition').map((value) => value.textContent)).toEqual([
    'api.example.test',
    'masked',
  ])
  expect(request.getByLabelText('Body').textContent).toBe(
    JSON.stringify(JSON.parse(sent.body), undefined, 2),
  )
  expect(panel.getByText(/^Kept until 29 November/).textContent).toContain('The key is masked.')
})

test('it is copied as HTTP writes it, and a body as it was sent', async () => {
  const tree = treeWith({})
  const sent = aSentRequest({ answerId: tree.messages[1]!.id })
  const { user, panel } = await openRequests({ trees: [tree], sentRequests: [sent] })
  await user.click(await panel.findByRole('button', { name: 'Copy request' }))
  expect(await navigator.clipboard.readText()).toBe(
    [
      `POST ${sent.url}`,
      ...sent.headers.map(([name, value]) => `${name}: ${value}`),
      '',
      sent.body,
    ].join('\n'),
  )
  await user.click(panel.getByRole('button', { name: 'Copy whole body' }))
  expect(await navigator.clipboard.readText()).toBe(sent.body)
})

test('of megabytes the beginning is shown, and said how much', async () => {
  const tree = treeWith({})
  const body = JSON.stringify({ lines: Array.from({ length: 200_000 }, (_, line) => line) })
  const sent = aSentRequest({ answerId: tree.messages[1]!.id, body })
  const { user, panel } = await openRequests({ trees: [tree], sentRequests: [sent] })
  expect(await panel.findByText(/^The first 1,500 of 200,004 lines, of 1.3 MB\.$/)).toBeTruthy()
  await user.click(panel.getByRole('button', { name: 'Copy whole body' }))
  expect(await navigator.clipboard.readText()).toBe(body)
})

test('each request of an answer has its place', async () => {
  const tree = treeWith({})
  const answerId = tree.messages[1]!.id
  const { panel } = await openRequests({
    trees: [tree],
    sentRequests: [1, 2].map((tryNumber) => aSentRequest({ answerId, tryNumber })),
  })
  await panel.findByRole('region', { name: 'Request 1 of 2' })
  const second = within(panel.getByRole('region', { name: 'Request 2 of 2' }))
  expect(second.getByRole('button', { name: 'Copy request 2' })).toBeTruthy()
})

test('an answer leads to its own request, and the panel back to the latest', async () => {
  const tree = twoAnswers()
  const [first, second] = tree.answers
  const { user, sidebar } = await openReadyWindow({
    trees: [tree],
    sentRequests: [
      aSentRequest({ answerId: first.id, body: 'the first' }),
      aSentRequest({ answerId: second.id, body: 'the second' }),
    ],
  })
  await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
  const acts = await screen.findAllByRole('button', { name: 'Show request' })
  await user.click(acts[0]!)
  expect(await screen.findByText('the first')).toBeTruthy()
  expect(screen.getByText(/^An earlier answer/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Show latest' }))
  expect(await screen.findByText('the second')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Show latest' })).toBeNull()
})

test('before the first message it tells what will be there', async () => {
  const { panel } = await openRequests({})
  expect(panel.getByRole('status').textContent).toContain('Nothing was sent yet')
})

test('the Demo has sent nothing, and says so', async () => {
  const demo = aDemoView()
  const model = { providerId: demo.account.id, modelId: 'writer' as ModelId }
  const { panel } = await openRequests({ providers: [demo], trees: [treeWith({ model })] })
  expect((await panel.findByRole('status')).textContent).toContain('The Demo sent nothing')
})

test('where requests are not kept a button leads to the setting, and to those that come', async () => {
  const { main, user, panel } = await openRequests({
    settings: { keepRequests: false },
    trees: [treeWith({})],
  })
  expect((await panel.findByRole('status')).textContent).toContain('Requests are not kept')
  await user.click(panel.getByRole('button', { name: 'Open privacy settings' }))
  const keeping = await screen.findByRole<HTMLInputElement>('switch', {
    name: 'Keep exact requests for 7 days',
  })
  expect(keeping.checked).toBe(false)
  await user.click(keeping)
  expect(main.accounts.settings().keepRequests).toBe(true)
})

test('of an answer that is older than a week it says that requests are not kept so long', async () => {
  const { panel } = await openRequests({ trees: [aTree({ title: 'Bread' })] })
  expect((await panel.findByRole('status')).textContent).toContain('Not kept any more')
})

test('of a newer one without a request it says what that can mean', async () => {
  const { panel } = await openRequests({ trees: [treeWith({})] })
  expect((await panel.findByRole('status')).textContent).toContain(
    'No request is kept for this answer',
  )
})

test('what can not be read is told, and read again when it can', async () => {
  const tree = treeWith({})
  const sent = aSentRequest({ answerId: tree.messages[1]!.id, body: 'there it is' })
  const window = await openReadyWindow({ trees: [tree], sentRequests: [sent] })
  window.main.failNext('requests.ofAnswer', { code: 'store.failed', data: { path: '' } })
  await window.user.click(await window.sidebar().findByRole('link', { name: 'Bread' }))
  await window.user.click(await screen.findByRole('button', { name: 'Show request' }))
  const alert = within(await screen.findByRole('alert'))
  await window.user.click(alert.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('there it is')).toBeTruthy()
})

test('a request appears while its answer is waited for', async () => {
  inWideWindow()
  const kitchen = aKitchenView()
  const { main, user, composer, answer } = await openReadyWindow({
    providers: [kitchen],
    settings: { defaultModel: { providerId: kitchen.account.id, modelId: baker.id } },
  })
  await user.click(screen.getByRole('button', { name: 'Show inspector' }))
  await user.click(await screen.findByRole('tab', { name: 'Request' }))
  await user.type(composer(), 'How long?{Enter}')
  await answer('Baker 2 (waiting)')
  expect(await screen.findByText('Nothing has left yet')).toBeTruthy()
  const [conversation] = main.library.conversations()
  const { id: answerId } = main.library.messages(conversation!.id).at(-1)!
  main.records.keep(aSentRequest({ answerId, body: 'on its way' }))
  main.library.stream('Over')
  expect(await screen.findByText('on its way')).toBeTruthy()
})

function aKitchenView(): ProviderView {
  const { keyRef: _, ...account } = aProviderAccount({ models: [baker] })
  return { account, key: { present: true }, isRemote: false }
}
