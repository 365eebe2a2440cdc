import { existsSync } from 'node:fs'
import { expect, test } from './test.ts'

test('a closed app leaves nothing behind but a data folder that it was given', async ({
  launch,
  userData,
}) => {
  const first = await launch({ userData })
  expect(await first.app.evaluate(() => process.env['LIMINAL_USER_DATA'])).toBe(userData)
  await first.close()
  expect(existsSync(first.home)).toBe(false)
  expect(existsSync(userData)).toBe(true)
})

test('a killed app is dead and can be started again on the same data', async ({
  launch,
  userData,
}) => {
  const first = await launch({ userData })
  const pid = first.app.process().pid ?? 0
  await first.kill()
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  const second = await launch({ userData })
  expect(second.app.process().pid).not.toBe(pid)
})
