import { expect, test } from 'vitest'
import { createQuery } from './query.ts'

test('a reload during an answer asks once more, since that answer may be older', async () => {
  const answers: ((value: number) => void)[] = []
  const query = createQuery(() => new Promise<number>((resolve) => answers.push(resolve)))
  const first = query.reload()
  const second = query.reload()
  const third = query.reload()
  expect(answers).toHaveLength(1)
  answers[0]?.(1)
  await first
  expect(query.read()).toEqual({ state: 'ready', value: 1 })
  await Promise.resolve()
  expect(answers).toHaveLength(2)
  answers[1]?.(2)
  await Promise.all([second, third])
  expect(query.read()).toEqual({ state: 'ready', value: 2 })
})

test('what failed is told, and can be asked for again', async () => {
  let isBroken = true
  const query = createQuery(() => (isBroken ? Promise.reject(new Error('x')) : Promise.resolve(1)))
  await query.reload()
  expect(query.read()).toEqual({
    state: 'failed',
    fault: { code: 'app.internal', data: { incidentId: '' } },
  })
  isBroken = false
  await query.reload()
  expect(query.read()).toEqual({ state: 'ready', value: 1 })
})
