import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aConnection } from '../build/what-left.ts'
import { openReadyWindow } from './open-window.tsx'
import type { MainContents } from './served-main.ts'

async function openLedger(contents: MainContents) {
  const window = await openReadyWindow(contents)
  const settings = await window.openSettings('Privacy')
  return { ...window, settings }
}

const textsOf = (row: HTMLElement): readonly (string | null)[] =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)

test('the ledger tells of each connection: when, to whom, what for, how much and how it went', async () => {
  const startedAt = new Date(2026, 10, 22, 14, 5).getTime()
  const { settings } = await openLedger({
    connections: [
      aConnection({ startedAt, host: 'api.example.test' }),
      aConnection({
        startedAt: startedAt - 60_000,
        host: '127.0.0.1:11434',
        purpose: 'list-models',
        sentBytes: 0,
        receivedBytes: 0,
        status: undefined,
      }),
    ],
  })
  const table = within(await settings.findByRole('table'))
  expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'When',
    'Host',
    'For',
    'Sent',
    'Received',
    'Status',
  ])
  const [, first, second] = table.getAllByRole('row')
  expect(textsOf(first!)).toEqual([
    '22 Nov, 14:05',
    'api.example.test',
    'An answer',
    '2 kB',
    '16 kB',
    '200',
  ])
  expect(textsOf(second!)).toEqual([
    '22 Nov, 14:04',
    '127.0.0.1:11434',
    'List of models',
    '0 bytes',
    '0 bytes',
    'no answer',
  ])
  expect(settings.getByText('2 shown')).toBeTruthy()
})

test('before the first connection it says what will stand there', async () => {
  const { settings } = await openLedger({})
  expect(await settings.findByText(/^No connection was made yet/)).toBeTruthy()
  expect(settings.queryByRole('button', { name: 'Clear ledger' })).toBeNull()
})

test('older connections are shown on demand, until there are no more', async () => {
  const connections = Array.from({ length: 70 }, (_, index) =>
    aConnection({ startedAt: 1_000_000 - index }),
  )
  const { user, settings } = await openLedger({ connections })
  expect(await settings.findByText('50 shown')).toBeTruthy()
  await user.click(settings.getByRole('button', { name: 'Show more' }))
  expect(await settings.findByText('70 shown')).toBeTruthy()
  expect(settings.queryByRole('button', { name: 'Show more' })).toBeNull()
})

test('it is cleared once that was confirmed', async () => {
  const { main, user, settings } = await openLedger({ connections: [aConnection()] })
  await user.click(await settings.findByRole('button', { name: 'Clear ledger' }))
  const question = within(await screen.findByRole('alertdialog'))
  await user.click(question.getByRole('button', { name: 'Cancel' }))
  expect(main.calls.some(({ path }) => path === 'network.clear')).toBe(false)
  await user.click(settings.getByRole('button', { name: 'Clear ledger' }))
  const again = within(await screen.findByRole('alertdialog'))
  await user.click(again.getByRole('button', { name: 'Clear ledger' }))
  expect(await settings.findByText(/^No connection was made yet/)).toBeTruthy()
})

test('a ledger that can not be read says so, and is read again', async () => {
  const window = await openReadyWindow({ connections: [aConnection()] })
  window.main.failNext('network.list', { code: 'store.failed', data: { path: '' } })
  const settings = await window.openSettings('Privacy')
  const alert = within(await settings.findByRole('alert'))
  await window.user.click(alert.getByRole('button', { name: 'Try again' }))
  expect(await settings.findByText('1 shown')).toBeTruthy()
})

test('keeping exact requests is switched off by key, and at once', async () => {
  const { main, user, settings } = await openLedger({})
  const keeping = settings.getByRole<HTMLInputElement>('switch', {
    name: 'Keep exact requests for 7 days',
  })
  expect(keeping.checked).toBe(true)
  keeping.focus()
  await user.keyboard(' ')
  await waitFor(() => expect(main.accounts.settings().keepRequests).toBe(false))
})
