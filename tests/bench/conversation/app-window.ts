import { rm } from 'node:fs/promises'
import type { CDPSession, Page } from '@playwright/test'
import type { ModelId } from '../../../src/shared/model/ids.ts'
import { aConversation } from '../../build/a-conversation.ts'
import { aProviderAccount } from '../../build/a-provider-account.ts'
import { handOver, makeAppFolder } from '../../e2e/harness/app-user.ts'
import { launchApp, type LaunchedApp } from '../../e2e/harness/launch-app.ts'
import { windowOn, type AppWindow } from '../../e2e/pages/window.ts'
import { modelOfPlan, type AnswerPlan } from '../answer-plan.ts'
import { addConversation, openForWriting } from '../seed-conversation.ts'

/** What a conversation is called, how long it is, and how its next question is answered. */
export interface SeededPlan {
  readonly title: string
  readonly messages: number
  readonly plan: AnswerPlan
}

/** The real app on a library that was made for the bench, sandbox on. */
export interface BenchedApp extends AsyncDisposable {
  readonly launched: LaunchedApp
  readonly page: Page
  readonly window: AppWindow
  readonly session: CDPSession
  /** From the press on a conversation to the frame that shows its end, in milliseconds. */
  readonly open: (title: string) => Promise<number>
  /** What the page holds after a garbage collection, in bytes. */
  readonly heapBytes: () => Promise<number>
}

export async function openBenchedApp(
  serverUrl: string,
  conversations: readonly SeededPlan[],
): Promise<BenchedApp> {
  const userData = await makeAppFolder('bench')
  seed(userData, serverUrl, conversations)
  await handOver(userData)
  const launched = await launchApp({ userData })
  const { page } = launched
  const window = windowOn(page)
  await window.composer.waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return {
    launched,
    page,
    window,
    session,
    open: (title) => page.evaluate(openAndWait, title),
    heapBytes: async () => {
      await session.send('HeapProfiler.collectGarbage')
      await session.send('HeapProfiler.collectGarbage')
      const { metrics } = await session.send('Performance.getMetrics')
      return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
    },
    [Symbol.asyncDispose]: async () => {
      await launched.close()
      await rm(userData, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function seed(userData: string, baseUrl: string, conversations: readonly SeededPlan[]): void {
  const { db, writes } = openForWriting(userData)
  db.transaction(() => {
    const plans = [...new Set(conversations.map(({ plan }) => modelOfPlan(plan)))]
    const models = plans.map((id, at) => ({ id: id as ModelId, label: `Bench ${at}` }))
    const { keyRef: _, ...account } = aProviderAccount({ name: 'Bench' })
    writes.saveProviderAccount({ ...account, kind: 'openai-compatible', baseUrl, models })
    for (const { title, messages, plan } of conversations) {
      const conversation = aConversation({ title })
      addConversation(writes, conversation, messages)
      const model = { providerId: account.id, modelId: modelOfPlan(plan) as ModelId }
      writes.setConversationModel(conversation.id, model)
    }
  })()
  db.close()
}

/** Runs in the page. */
async function openAndWait(title: string): Promise<number> {
  const frame = (): Promise<void> =>
    new Promise((resolve) => requestAnimationFrame(() => resolve()))
  const list = document.querySelector('nav')
  const find = (): HTMLElement | undefined =>
    [...(list?.querySelectorAll<HTMLElement>('[role=option], a, button') ?? [])].find((element) =>
      element.textContent?.startsWith(title),
    )
  // Only the rows in sight are drawn.
  const scroller = list?.querySelector('.overflow-y-auto')
  if (scroller && !find()) scroller.scrollTop = 0
  for (let top = 0; scroller && !find() && top < scroller.scrollHeight; top += 200) {
    scroller.scrollTop = top
    await frame()
    await frame()
  }
  const row = find()
  if (!row) throw new Error(`There is no conversation called ${title}.`)
  const begun = performance.now()
  row.click()
  const isThere = (): boolean =>
    document.querySelector('h1')?.textContent === title &&
    [...document.querySelectorAll('[role=log] article')].some(
      (article) => article.textContent.length > 100 && article.getBoundingClientRect().height > 0,
    )
  while (!isThere()) {
    if (performance.now() - begun > 60_000) throw new Error(`${title} did not open.`)
    await frame()
  }
  await frame()
  return performance.now() - begun
}
