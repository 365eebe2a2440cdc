import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startLoopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { payloads } from '../security/corpus/payloads.ts'
import { openSink } from '../security/corpus/sink.ts'
import { watch, type Watched } from '../security/corpus/watch.ts'
import { tell } from '../security/figures.ts'
import { fillWithHostileText, hostileTitle } from './harness/hostile-library.ts'
import { expect, test } from './harness/test.ts'
import { desktopOf } from './pages/desktop.ts'
import { menuOn } from './pages/menu.ts'
import { treeOn } from './pages/tree.ts'
import { addProvider, windowOn, type AppWindow } from './pages/window.ts'

// A limit for hangs only: they draw the whole corpus.
test.setTimeout(180_000)

const own = 'app://liminal/'
const all = payloads.map(({ text }) => text).join('\n\n')

test('a library of hostile text does nothing wherever it is drawn', async ({
  launch,
  userData,
}) => {
  await using sink = await openSink()
  await fillWithHostileText(userData)
  const { app, page, home } = await launch({
    userData,
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${sink.port}, EXCLUDE 127.0.0.1`],
  })
  const watched = await watch(app.context(), own)
  await page.reload()
  const desktop = await desktopOf(app)
  const window = windowOn(page)
  await window.sidebar.getByRole('link').first().click()
  await expect(page).toHaveTitle(`${hostileTitle} — Liminal`)
  await readUpwards(window)
  await lookEverywhere(page)

  const exported = join(home, 'exported.md')
  await desktop.saveAt(exported)
  await desktop.chooseInMenu('exportConversation')
  await expect.poll(() => readFile(exported, 'utf8').catch(() => '')).toContain('canary(')
  await page.evaluate(() => Object.assign(globalThis, { print: () => undefined }))
  await desktop.chooseInMenu('printConversation')
  await expect(page.locator('.printed')).toHaveCount(0)

  expect(app.windows()).toHaveLength(1)
  expectNothing('hostile text × the real app, from the library', watched, sink.connections())
})

test('an answer of hostile text does nothing while it is written and once it is there', async ({
  launch,
}) => {
  await using sink = await openSink()
  const deltas = all.match(/[^]{1,40}/gu) ?? []
  const server = await startLoopback(openAiCompatibleScript({ deltas }))
  const { app, page } = await launch({
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${sink.port}, EXCLUDE 127.0.0.1`],
  })
  const watched = await watch(app.context(), own)
  await page.reload()
  const window = windowOn(page)
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel('loopback-1')
  await window.send('<script>canary(0)</script>')
  const answer = window.answer('loopback-1')
  await expect(answer).toHaveAttribute('aria-busy', 'false')
  await expect(answer.locator('figure img').first()).toBeAttached()
  await expect(answer.getByText('A diagram that loads a picture is not drawn.')).toBeAttached()
  const frame = page.locator('iframe.diagram-frame')
  expect(await frame.getAttribute('sandbox')).toBe('allow-scripts')
  // Named characters of markup are those characters, and the piece around them is drawn.
  await expect(answer.getByText('<script>canary', { exact: false }).first()).toBeAttached()
  expect(app.windows()).toHaveLength(1)
  expectNothing('hostile text × the real app, as it is streamed', watched, sink.connections())
  await server.close()
})

/** Every message is drawn once, with what is folded in it. */
async function readUpwards({ transcript, page }: AppWindow): Promise<void> {
  await expect(transcript.getByRole('article').last()).toBeVisible()
  const first = transcript.locator('[aria-posinset="1"]')
  for (let pages = 0; pages < 200 && (await first.count()) === 0; pages += 1) {
    await page.evaluate(async () => {
      for (const details of document.querySelectorAll('details')) details.open = true
      const log = document.querySelector('[role=log]')
      const scroller = log?.closest('.overflow-y-auto') ?? log
      scroller?.scrollBy(0, -scroller.clientHeight)
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    })
  }
  await expect(first).toBeAttached()
}

/** Find, title, palette, branches, comparison. */
async function lookEverywhere(page: Page): Promise<void> {
  const { tree, comparison } = treeOn(page)
  const { item } = menuOn(page)
  await page.keyboard.press('ControlOrMeta+F')
  await expect(page.getByRole('search', { name: 'Find in conversation' })).toBeVisible()
  await page.keyboard.type('script')
  await expect(page.getByRole('search').getByRole('status')).toContainText(/ of \d/)
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1 }).getByRole('button').click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('onerror')
  await expect(page.getByRole('option', { name: hostileTitle }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Branches' }).click()
  await expect(tree.getByRole('treeitem').first()).toBeVisible()
  const last = page.getByRole('log', { name: 'Transcript' }).getByRole('article').last()
  await page
    .getByRole('button', { name: /^Jump to/ })
    .click()
    .catch(() => undefined)
  await last.getByRole('button', { name: 'Message options' }).click()
  await item('Compare with previous version').click()
  await expect(comparison.getByRole('insertion').first()).toBeVisible()
  await comparison.getByRole('button', { name: 'Close' }).click()
  await expect(comparison).toBeHidden()
}

function expectNothing(area: string, watched: Watched, connections: number): void {
  const { executed, requests, navigations, windows, violations } = watched
  tell({
    area,
    runs: payloads.length,
    gotThrough: {
      executed: executed.length,
      requests: requests.length + connections,
      navigations: navigations.length + windows.length,
      'stopped only by the policy': violations.length,
    },
  })
  expect({ executed, requests, navigations, windows, violations, connections }).toEqual({
    executed: [],
    requests: [],
    navigations: [],
    windows: [],
    violations: [],
    connections: 0,
  })
}
