import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { appUser } from './harness/app-user.ts'
import { readStage } from './harness/stage.ts'
import { expect, test } from './harness/test.ts'
import { windowOn } from './pages/window.ts'

test('a second start on the same data ends at once and calls the first', async ({
  launch,
  userData,
}) => {
  const { app, page, home } = await launch({ userData })
  await expect(windowOn(page).composer).toBeVisible()
  await app.evaluate(({ app: electron }) => {
    electron.on('second-instance', () => Object.assign(globalThis, { wasCalled: true }))
  })
  const { executablePath, args, env } = readStage()
  const variables = {
    ...process.env,
    ...env,
    HOME: home,
    LIMINAL_USER_DATA: userData,
    ...(appUser && { XAUTHORITY: join(home, 'Xauthority') }),
  }
  // The last argument is the app; what stands before it waits for Playwright.
  await promisify(execFile)(executablePath, args.slice(-1), { env: variables, timeout: 30_000 })
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => ({
        windows: BrowserWindow.getAllWindows().length,
        wasCalled: 'wasCalled' in globalThis,
      })),
    )
    .toEqual({ windows: 1, wasCalled: true })
})
