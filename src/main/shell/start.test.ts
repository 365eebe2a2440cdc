import { expect, it } from 'vitest'
import { createStart } from './start.ts'

function counted() {
  const seen = { loaded: 0, disposed: 0 }
  const start = createStart(() => {
    seen.loaded += 1
    return Promise.resolve({
      name: 'the app',
      dispose: async () => {
        seen.disposed += 1
      },
    })
  })
  return { seen, start }
}

it('loads nothing before it is asked to, and then once', async () => {
  const { seen, start } = counted()
  expect(seen.loaded).toBe(0)
  start.begin()
  start.begin()
  expect(await start.whenStarted).toMatchObject({ name: 'the app' })
  expect(seen.loaded).toBe(1)
})

it('lets go of what was begun, even while it is still loading', async () => {
  const { seen, start } = counted()
  start.begin()
  await start.dispose()
  expect(seen).toEqual({ loaded: 1, disposed: 1 })
})

it('has nothing to let go of before it was begun', async () => {
  const { seen, start } = counted()
  await start.dispose()
  expect(seen).toEqual({ loaded: 0, disposed: 0 })
})
