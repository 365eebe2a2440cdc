import { rm } from 'node:fs/promises'
import { test as base } from '@playwright/test'
import { startSecretService, type SecretService } from '../../secret-service/secret-service.ts'
import { appUser, makeAppFolder } from './app-user.ts'
import { launchApp, type LaunchedApp, type LaunchOptions } from './launch-app.ts'

interface Fixtures {
  /** What is to be done when the test's apps are closed. */
  readonly afterwards: (() => Promise<void>)[]
  /** Like launchApp; whatever is still running at the end of the test is closed then. */
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedApp>
  /** A data folder that outlives a launch, for tests that start the app twice. */
  readonly userData: string
  /** A keychain that outlives a launch, for tests that start the app twice. Linux only. */
  readonly secretService: SecretService
}

export const test = base.extend<Fixtures>({
  afterwards: async ({}, use) => {
    const afterwards: (() => Promise<void>)[] = []
    await use(afterwards)
    for (const act of afterwards) await act()
  },

  // Named, though not used here, so that it comes to its turn only when this is over.
  launch: async ({ afterwards: _ }, use, info) => {
    const launched: LaunchedApp[] = []
    await use(async (options) => {
      const app = await launchApp(options)
      launched.push(app)
      return app
    })
    for (const [index, app] of launched.entries()) {
      if (info.status !== info.expectedStatus) await attachState(app, index)
      await app.close()
    }

    async function attachState(app: LaunchedApp, index: number) {
      const body = await app.page.screenshot().catch(() => undefined)
      if (body) await info.attach(`window-${index}`, { body, contentType: 'image/png' })
      await info.attach(`output-${index}`, { body: app.output(), contentType: 'text/plain' })
    }
  },

  userData: async ({ afterwards }, use) => {
    const folder = await makeAppFolder('data')
    afterwards.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
    await use(folder)
  },

  secretService: async ({ afterwards }, use) => {
    const service = await startSecretService(appUser)
    afterwards.push(() => service.stop())
    await use(service)
  },
})

export { expect } from '@playwright/test'
