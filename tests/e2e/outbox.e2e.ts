import type { ElectronApplication } from '@playwright/test'
import { createGate } from '../loopback/gate.ts'
import { startLoopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { addRemoteAccount } from './harness/remote-account.ts'
import { expect, test } from './harness/test.ts'
import { addProvider, windowOn } from './pages/window.ts'

/** What Electron says of the network from now on. */
function setOnline(app: ElectronApplication, isOnline: boolean): Promise<void> {
  return app.evaluate(({ net }, online) => {
    net.isOnline = () => online
  }, isOnline)
}

const offline = 'You are offline. Messages wait here and are sent when the network is back.'

test('messages queue while an answer is written, are taken back, and leave in their order', async ({
  launch,
}) => {
  const gate = createGate()
  const server = await startLoopback(
    openAiCompatibleScript({ deltas: ['So be ', 'it.'], gate: { before: 1, gate } }),
  )
  const { page } = await launch()
  const window = windowOn(page)
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel('loopback-1')
  await window.send('One.')
  await expect(window.answer(/^loopback-1/)).toContainText('So be')
  await window.send('Two.')
  await window.send('Never mind.')
  await window.send('Three.')
  const waiting = window.transcript.getByRole('article', { name: 'You (waiting)' })
  await expect(waiting).toHaveCount(3)
  await expect(waiting.first()).toContainText('Waits for the answer above')
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()

  const neverMind = waiting.filter({ hasText: 'Never mind.' })
  await neverMind.getByRole('button', { name: 'Take back' }).focus()
  await page.keyboard.press('Enter')
  await expect(waiting).toHaveCount(2)
  await expect(window.composer).toHaveValue('Never mind.')
  await expect(window.composer).toBeFocused()

  gate.open()
  await expect(waiting).toHaveCount(0)
  await expect(window.transcript.getByRole('article', { name: 'You' })).toHaveText([
    /One\./,
    /Two\./,
    /Three\./,
  ])
  await expect(window.transcript.getByRole('article', { name: 'loopback-1' })).toHaveText([
    /So be it\./,
    /So be it\./,
    /So be it\./,
  ])
  await server.close()
})

test('offline a message waits, over kill -9 and a new start, and is sent when the network is back', async ({
  launch,
  userData,
}) => {
  await addRemoteAccount(userData, 'Far 1')
  const first = await launch({ userData })
  const window = windowOn(first.page)
  await setOnline(first.app, false)
  await expect(first.page.getByText(offline)).toBeVisible()
  await window.send('Is anybody there?')
  const waiting = window.transcript.getByRole('article', { name: 'You (waiting)' })
  await expect(waiting).toContainText('Waits for the network')
  await expect(window.sidebar.getByRole('link', { name: 'Is anybody there?' })).toBeVisible()
  await first.kill()

  const second = await launch({ userData })
  const again = windowOn(second.page)
  await again.sidebar.getByRole('link', { name: 'Is anybody there?' }).click()
  // It left with the start, since the machine is online; nobody is at that address.
  const failed = again.answer('Far 1 (failed)')
  await expect(failed).toContainText('could not be reached')
  await expect(failed).toContainText('Your message is kept.')
  await expect(again.transcript.getByRole('article', { name: 'You' })).toContainText(
    'Is anybody there?',
  )

  await setOnline(second.app, false)
  await expect(second.page.getByText(offline)).toBeVisible()
  await again.send('And now?')
  const held = again.transcript.getByRole('article', { name: 'You (waiting)' })
  await expect(held).toContainText('Waits for the network')
  await setOnline(second.app, true)
  await expect(held).toHaveCount(0)
  await expect(again.transcript.getByRole('article', { name: 'You' })).toHaveCount(2)
})

test('what waits for an answer that died with the app is sent only by hand', async ({
  launch,
  userData,
}) => {
  const gate = createGate()
  const server = await startLoopback(
    openAiCompatibleScript({ deltas: ['Half ', 'whole'], gate: { before: 1, gate } }),
  )
  const first = await launch({ userData })
  const window = windowOn(first.page)
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel('loopback-1')
  await window.send('One.')
  await expect(window.answer(/^loopback-1/)).toContainText('Half')
  await window.send('Two.')
  await expect(window.transcript.getByRole('article', { name: 'You (waiting)' })).toBeVisible()
  await first.close()

  gate.open()
  const second = await launch({ userData })
  const again = windowOn(second.page)
  await again.sidebar.getByRole('link', { name: 'One.' }).click()
  const held = again.transcript.getByRole('article', { name: 'You (waiting)' })
  await expect(held).toContainText('Not sent. The answer above did not finish')
  await held.getByRole('button', { name: 'Send now' }).click()
  await expect(again.answer('loopback-1')).toContainText('Half whole')
  await expect(held).toHaveCount(0)
  await server.close()
})
