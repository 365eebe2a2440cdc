import { rm } from 'node:fs/promises'
import { test as base, type TestInfo } from '@playwright/test'
import { startSecretService, type SecretService } from '../../secret-service/secret-service.ts'
import { appUser, makeAppFolder } from './app-user.ts'
import { expectNothingFound } from './axe.ts'
import { startDisplay, type Display } from './display.ts'
import { launchApp, type LaunchedApp, type LaunchOptions } from './launch-app.ts'

interface Fixtures {
  /** What is to be undone when the test is over, the latest first. */
  readonly undo: (() => Promise<void>)[]
  /** Like launchApp; whatever is still running at the end of the test is closed then. */
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedApp>
  /** A data folder that outlives a launch, for tests that start the app twice. */
  readonly userData: string
  /** A keychain that outlives a launch, for tests that start the app twice. Linux only. */
  readonly secretService: SecretService
}

interface WorkerFixtures {
  /** Linux only: each worker's apps have a screen of their own. */
  readonly display: Display | undefined
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from the pattern
    async ({}, use) => {
      const display = process.platform === 'linux' ? await startDisplay() : undefined
      Object.assign(process.env, display?.env)
      await use(display)
      await display?.stop()
    },
    { scope: 'worker', auto: true },
  ],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from the pattern
  undo: async ({}, use) => {
    const undo: (() => Promise<void>)[] = []
    await use(undo)
    for (const act of undo.toReversed()) await act()
  },

  launch: async ({ undo }, use, info) => {
    await use(async (options) => {
      const app = await launchApp(options)
      let isOver = false
      const end = (how: () => Promise<void>) => (): Promise<void> => {
        isOver = true
        return how()
      }
      const close = async (): Promise<void> => {
        if (isFailed(info)) await attachState(app, info)
        else if (!isOver) await lookOnceMore(app)
        await end(() => app.close())()
      }
      undo.push(close)
      return { ...app, close, kill: end(() => app.kill()) }
    })
  },

  userData: async ({ undo }, use) => {
    const folder = await makeAppFolder('data')
    undo.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
    await use(folder)
  },

  secretService: async ({ undo }, use) => {
    const service = await startSecretService(appUser)
    undo.push(() => service.stop())
    await use(service)
  },
})

function isFailed({ status, expectedStatus }: TestInfo): boolean {
  return status !== expectedStatus
}

/** Whatever a test leaves on the window can be used by everyone. */
async function lookOnceMore({ page }: LaunchedApp): Promise<void> {
  // A window that has drawn nothing yet has nothing to be used.
  if (page.isClosed() || (await page.getByRole('main').count()) === 0) return
  await expectNothingFound(page, 'at the end')
}

async function attachState(app: LaunchedApp, info: TestInfo): Promise<void> {
  const body = await app.page.screenshot().catch(() => undefined)
  if (body) await info.attach('window', { body, contentType: 'image/png' })
  await info.attach('output', { body: app.output(), contentType: 'text/plain' })
}

export { expect } from '@playwright/test'
