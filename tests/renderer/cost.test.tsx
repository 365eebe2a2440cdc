import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { ProviderView } from '../../src/shared/contract/providers.ts'
import type { Message } from '../../src/shared/model/message.ts'
import { aModelUsage, aUsageTotal } from '../build/a-usage.ts'
import { aTime } from '../build/a-time.ts'
import { anId } from '../build/build-id.ts'
import { aTree } from './a-tree.ts'
import { openReadyWindow } from './open-window.tsx'
import { baker } from './served-accounts.ts'
import type { MainContents } from './served-main.ts'

const account: ProviderView = {
  account: { id: anId(), kind: 'openai', name: 'Bakery', models: [baker], createdAt: aTime() },
  key: { present: true },
  isRemote: true,
}
const model = { providerId: account.account.id, modelId: baker.id }

/** A window on one conversation whose answer is so. */
async function openAnswer(answer: Partial<Message>, contents: MainContents = {}) {
  const { conversation, messages, marks } = aTree({ title: 'Dough', model })
  const [question, last] = messages as readonly [Message, Message]
  const answered = [question, { ...last, ...answer, model }]
  const window = await openReadyWindow({
    providers: [account],
    trees: [{ conversation, messages: answered, marks }],
    ...contents,
  })
  await window.user.click(window.sidebar().getByText('Dough'))
  return window
}

const costPanel = async () => within(await screen.findByRole('tabpanel', { name: 'Cost' }))

async function openCosts(user: UserEvent) {
  await user.click(screen.getByRole('button', { name: 'Show inspector' }))
  await user.click(await screen.findByRole('tab', { name: 'Cost' }))
  return await costPanel()
}

test('the cost line opens the inspector at what the answer cost', async () => {
  const { user, answer } = await openAnswer(
    {
      timeToFirstTokenMs: 1_200,
      usage: { inputTokens: 12_418, cachedInputTokens: 8_960, outputTokens: 412 },
      costMicroUsd: 11_300,
      savedMicroUsd: 40_000,
    },
    {
      usage: {
        today: aUsageTotal({ requests: 3, costMicroUsd: 310_000 }),
        thisMonth: aUsageTotal({
          requests: 9,
          requestsOfUnknownCost: 2,
          costMicroUsd: 4_120_000,
          savedMicroUsd: 90_000,
        }),
        models: [
          aModelUsage(model, { requests: 7, costMicroUsd: 4_120_000, inputTokens: 5_000 }),
          aModelUsage(
            { providerId: 'gone', modelId: 'mystery-1' },
            { requests: 2, requestsOfUnknownCost: 2 },
          ),
        ],
        days: [{ day: '2026-11-22', total: aUsageTotal({ requests: 3, costMicroUsd: 310_000 }) }],
      },
      conversationUsage: [aModelUsage(model, { requests: 2, costMicroUsd: 22_600 })],
    },
  )
  const line = within(await answer('Baker 2')).getByRole('button', {
    name: '1.2 s to first word · 412 tokens · $0.0113',
  })
  expect(line.title).toContain('8,960 read from the cache')
  await user.click(line)
  const panel = await costPanel()
  const rows = within(panel.getByLabelText('Costs'))
  const row = (name: RegExp) => rows.getByText(name).parentElement?.textContent
  await waitFor(() => expect(row(/^This conversation/)).toBe('This conversation$0.0226'))
  expect(row(/^This branch/)).toBe('This branch$0.0113')
  expect(row(/^Today/)).toBe('Today$0.31')
  expect(row(/^This month/)).toBe('This month2 requests of unknown costat least $4.12')
  expect(row(/^Saved by the cache this month/)).toContain('$0.09')
  expect(panel.getByLabelText('This answer').textContent).toContain('Saved by the cache$0.04')
  expect(panel.getByText('mystery-1').closest('li')?.textContent).toContain('unknown')
  expect(panel.getByText(/Prices of 23 September 2026/).textContent).toContain('not in the sums')
})

test('an unknown cost is said to be unknown, and never $0', async () => {
  const { user, answer } = await openAnswer({ usage: { outputTokens: 9 } })
  const panel = await openCosts(user)
  await panel.findByText('Cost unknown')
  expect(panel.getByText('This branch').parentElement?.textContent).toContain('unknown')
  expect(panel.queryByText(/\$0/)).toBeNull()
  expect((await answer('Baker 2')).textContent).not.toContain('$')
})

test('before anything was spent the panel teaches, and the sidebar is silent', async () => {
  const { main, user } = await openReadyWindow()
  await (await openCosts(user)).findByText('Nothing was spent yet')
  expect(screen.queryByText(/this month/)).toBeNull()
  const thisMonth = aUsageTotal({ requests: 1, costMicroUsd: 4_120_000 })
  main.usage.change({ thisMonth })
  await screen.findByRole('button', { name: '$4.12 this month' })
})

test('a budget that is spent is told before sending, for models that cost', async () => {
  const budgets = { day: { warnMicroUsd: 300_000 }, month: { blockMicroUsd: 5_000_000 } }
  const today = aUsageTotal({ requests: 4, requestsOfUnknownCost: 1, costMicroUsd: 310_000 })
  const { main } = await openAnswer({}, { settings: { budgets }, usage: { today } })
  const notice = await screen.findByText(/was spent today/)
  expect(notice.textContent).toBe(
    '$0.31 was spent today; you wanted to be told at $0.30. Not counted: 1 request of unknown cost.',
  )
  main.usage.change({ thisMonth: aUsageTotal({ requests: 40, costMicroUsd: 5_000_000 }) })
  expect((await screen.findByText(/you allow/)).textContent).toBe(
    '$5.00 was spent this month; you allow $5.00. Only models that cost nothing answer until the next month.',
  )
})

test('nothing is said of budgets while Demo is chosen', async () => {
  const budgets = { day: { blockMicroUsd: 10_000 }, month: {} }
  const today = aUsageTotal({ requests: 4, costMicroUsd: 310_000 })
  await openReadyWindow({ settings: { budgets }, usage: { today } })
  expect(screen.queryByText(/you allow/)).toBeNull()
})

test('a refused message is kept, and the way to the budgets is one press', async () => {
  const budgets = { day: { blockMicroUsd: 1_000_000 }, month: {} }
  const { main, user, composer } = await openReadyWindow({ settings: { budgets } })
  main.failNext('outbox.send', {
    code: 'turn.budgetReached',
    data: { period: 'day', limitMicroUsd: 1_000_000, spentMicroUsd: 1_020_000 },
  })
  await user.type(composer(), 'How much?{Enter}')
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('$1.02 was spent, and $1.00 is what you allow in a day')
  expect(composer().value).toBe('How much?')
  await user.click(within(alert).getByRole('button', { name: 'Change budgets' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Settings' }))
  const stop = dialog.getByRole('textbox', { name: 'Stop when a day reaches' })
  await user.clear(stop)
  await user.type(stop, '20')
  await user.click(dialog.getByRole('button', { name: 'Save budgets' }))
  await waitFor(() => expect(screen.queryByText(/is what you allow in a day/)).toBeNull())
})

test('budgets are written in dollars, and what is wrong is said at its field', async () => {
  const { main, user, openSettings } = await openReadyWindow({
    usage: { today: aUsageTotal({ requests: 1, costMicroUsd: 420_000 }) },
  })
  const settings = await openSettings('General')
  expect(settings.getByText('Today: $0.42')).toBeTruthy()
  const field = (name: string) => settings.getByRole<HTMLInputElement>('textbox', { name })
  const save = settings.getByRole<HTMLButtonElement>('button', { name: 'Save budgets' })
  expect(save.disabled).toBe(true)
  await user.type(field('Warn when a day reaches'), 'a lot')
  await user.click(save)
  expect((await settings.findByRole('alert')).textContent).toContain('dollars and cents')
  expect(main.accounts.settings().budgets).toEqual({ day: {}, month: {} })
  await user.clear(field('Warn when a day reaches'))
  await user.type(field('Warn when a day reaches'), '0.80')
  await user.type(field('Stop when a month reaches'), '25{Enter}')
  await waitFor(() =>
    expect(main.accounts.settings().budgets).toEqual({
      day: { warnMicroUsd: 800_000 },
      month: { blockMicroUsd: 25_000_000 },
    }),
  )
  await waitFor(() => expect(field('Stop when a month reaches').value).toBe('25.00'))
  await user.clear(field('Stop when a month reaches'))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(main.accounts.settings().budgets.month).toEqual({}))
})
