import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startLoopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { tell } from '../security/figures.ts'
import { canaryKey, hitsIn, needlesOf, searchFolder } from '../security/secret-search.ts'
import { expect, test } from './harness/test.ts'
import { desktopOf } from './pages/desktop.ts'
import { fillProvider, windowOn } from './pages/window.ts'

const needles = needlesOf(canaryKey)

test('after a full session the key is in no file, no page, no storage and no heap of the window', async ({
  launch,
  userData,
  secretService,
}) => {
  const answers = openAiCompatibleScript({ apiKey: canaryKey })
  let isRefusing = false
  const server = await startLoopback((request, reply) =>
    isRefusing
      ? reply.json(401, { error: { message: `No such key: ${canaryKey}` } }, { 'x-key': canaryKey })
      : answers(request, reply),
  )
  const { app, page, home, ...launched } = await launch({ userData, keychain: secretService })
  const desktop = await desktopOf(app)
  const window = windowOn(page)
  const entry = { kind: 'OpenAI-compatible', name: 'Loopback', apiKey: canaryKey } as const
  await fillProvider(window, { ...entry, baseUrl: `${server.url}/v1` })
  // While it stands in its field it is found: what finds nothing later can find it.
  expect(hitsIn(await heapOf(page), needles)).toBeGreaterThan(0)
  expect(hitsIn(await keptByThePage(page), needles)).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: 'Add provider' })).toBeVisible()
  await window.closeSettings()
  await window.chooseModel('loopback-1')
  await window.send('Who knows the key?')
  await expect(window.answer('loopback-1')).toContainText('Hello from loopback.')
  isRefusing = true
  await window.send('And now?')
  await expect(window.transcript).toContainText('No such key:')
  isRefusing = false
  await window.send('And again?')
  await expect(window.answer('loopback-1')).toContainText('Hello from loopback.')
  await window.answer('loopback-1').getByRole('button', { name: 'Show request' }).click()
  await expect(page.getByRole('region', { name: 'Request' })).toContainText('masked')
  const exported = join(home, 'exported.md')
  await desktop.saveAt(exported)
  await desktop.chooseInMenu('exportConversation')
  await expect.poll(() => readFile(exported, 'utf8').catch(() => '')).toContain('And again?')
  const settings = await window.openSettings('Providers')
  await expect(settings).toContainText('Loopback')

  const kept = await keptByThePage(page)
  expect(kept).toContain('Loopback')
  const heap = await heapOf(page)
  expect(heap).toContain('Who knows the key?')

  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  await launched.kill()
  expect(server.requests.filter(({ headers }) => headers['authorization'])).not.toEqual([])
  const { files, holding } = await searchFolder(userData, needles)
  expect(files).toBeGreaterThan(5)
  const gotThrough = {
    'page and storage': hitsIn(kept, needles),
    heap: hitsIn(heap, needles),
    'files and crash files': holding.length,
    output: hitsIn(launched.output(), needles),
  }
  tell({ area: 'a key through a full session of the app', runs: files + 3, gotThrough })
  expect(Object.values(gotThrough)).toEqual([0, 0, 0, 0])
  await server.close()
})

/** What is drawn, what is kept, and what was fetched. */
function keptByThePage(page: Page): Promise<string> {
  return page.evaluate(async () =>
    JSON.stringify([
      document.documentElement.outerHTML,
      { ...localStorage },
      { ...sessionStorage },
      await indexedDB.databases(),
      performance.getEntriesByType('resource').map(({ name }) => name),
      [...document.querySelectorAll('input, textarea')].map((field) => Reflect.get(field, 'value')),
    ]),
  )
}

/** All that lives in the page's memory of objects and words, after a thorough tidying. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return chunks.join('')
}
