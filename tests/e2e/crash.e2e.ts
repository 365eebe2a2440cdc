import { createGate } from '../loopback/gate.ts'
import { startLoopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { filesHolding } from './harness/files.ts'
import { expect, test } from './harness/test.ts'
import { addProvider, windowOn } from './pages/window.ts'

test('after kill -9 in the middle of a stream the text stands there, marked interrupted', async ({
  launch,
  userData,
}) => {
  const gate = createGate()
  const server = await startLoopback(
    openAiCompatibleScript({
      deltas: ['What was said before the lights ', 'went out', ' is lost.'],
      gate: { before: 2, gate },
    }),
  )
  const first = await launch({ userData })
  const window = windowOn(first.page)
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel('loopback-1')
  await window.send('Tell me something long.')
  await expect(window.answer(/^loopback-1/)).toContainText('before the lights went out')
  // The text is promised to disk within 100 ms of being shown; wait for it, not for the time.
  await expect
    .poll(() => filesHolding(userData, 'before the lights went out'), { intervals: [20] })
    .not.toEqual([])
  await first.kill()

  const second = await launch({ userData })
  const again = windowOn(second.page)
  await again.sidebar.getByText('Tell me something long.').click()
  const answer = again.answer('loopback-1 (interrupted)')
  await expect(answer).toContainText('What was said before the lights went out')
  await expect(answer).toContainText('Interrupted')
  await expect(answer.getByRole('button', { name: 'Retry' })).toBeVisible()
  gate.open()
  await second.close()
})

test('a reload in the middle of a stream shows the same stream, and leaving does not stop it', async ({
  launch,
}) => {
  const gate = createGate()
  const server = await startLoopback(
    openAiCompatibleScript({ deltas: ['one ', 'two ', 'three'], gate: { before: 2, gate } }),
  )
  const { page } = await launch()
  const window = windowOn(page)
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel('loopback-1')
  await window.send('Count.')
  await expect(window.answer(/^loopback-1/)).toContainText('one two')
  await page.reload()
  await window.sidebar.getByText('Count.').click()
  await expect(window.answer(/^loopback-1/)).toContainText('one two')
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  gate.open()
  await expect(window.answer('loopback-1')).toContainText('one two three')
  expect(server.requests.filter((request) => request.method === 'POST')).toHaveLength(1)
})

test('Stop keeps what has come, marked as stopped, and closes the connection', async ({
  launch,
}) => {
  const gate = createGate()
  const server = await startLoopback(
    openAiCompatibleScript({ deltas: ['kept ', 'text', ' never'], gate: { before: 2, gate } }),
  )
  const { page } = await launch()
  const window = windowOn(page)
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel('loopback-1')
  await window.send('Begin.')
  await expect(window.answer(/^loopback-1/)).toContainText('kept text')
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(window.answer(/^loopback-1 \((cancelled|stopped)\)/)).toContainText('kept text')
  await server.requests.at(-1)?.closed
  gate.open()
})

test('Continue carries on a stopped answer, and the stopped one stays as a version', async ({
  launch,
}) => {
  const gate = createGate()
  let answers = 0
  const server = await startLoopback((request, reply) => {
    if (request.method === 'POST') answers += 1
    const deltas = answers < 2 ? ['It begins here, ', 'never sent'] : ['and it ends there.']
    const hold = answers < 2 ? { gate: { before: 1, gate } } : {}
    return openAiCompatibleScript({ deltas, ...hold })(request, reply)
  })
  const { page } = await launch()
  const window = windowOn(page)
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel('loopback-1')
  await window.send('Begin.')
  await expect(window.answer(/^loopback-1/)).toContainText('It begins here,')
  await page.getByRole('button', { name: 'Stop' }).click()
  const stopped = window.answer('loopback-1 (cancelled)')
  await stopped.getByRole('button', { name: 'Continue' }).click()
  const whole = window.answer('loopback-1')
  await expect(whole).toContainText('It begins here, and it ends there.')
  await expect(whole).toContainText('2 of 2')
  await whole.getByRole('button', { name: 'Previous version' }).click()
  await expect(window.answer('loopback-1 (cancelled)')).toContainText('It begins here,')
  gate.open()
})
