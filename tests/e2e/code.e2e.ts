import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { startLoopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { expect, test } from './harness/test.ts'
import { answerSaveDialog, codeOn, proposedNames } from './pages/code-block.ts'
import { addProvider, windowOn } from './pages/window.ts'

const code = `export function waitMs(attempt: number) {
  // full jitter${' and a line that is too long for its box'.repeat(6)}

  return Math.round(attempt)
}`

test('code has its colours, and is copied, wrapped, numbered and saved', async ({
  launch,
  userData,
}) => {
  const server = await startLoopback(
    openAiCompatibleScript({ deltas: ['```ts\nexport function wai', code.slice(19), '\n```\n'] }),
  )
  const { page, app } = await launch({ userData })
  const window = windowOn(page)
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel('loopback-1')
  await window.send('Show me code.')
  const block = codeOn(window, 'typescript')
  await expect(block.root.locator('.code-keyword').first()).toHaveText('export')
  await expect(block.root.locator('.code-function').first()).toHaveText('waitMs')
  await expect(block.root.locator('.code-comment')).toContainText('// full jitter')

  const copied = (): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText())
  await block.act('Copy code').click()
  await expect.poll(copied).toBe(code)
  await app.evaluate(({ clipboard }) => clipboard.clear())
  await block.act('Copy code').press('Enter')
  await expect.poll(copied).toBe(code)

  const box = block.root.locator('pre')
  const isWide = (): Promise<boolean> =>
    box.evaluate((element) => element.scrollWidth > element.clientWidth)
  expect(await isWide()).toBe(true)
  await block.act('Wrap lines').click()
  await expect.poll(isWide).toBe(false)
  await block.act("Don't wrap").focus()
  await expect(block.act("Don't wrap")).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(isWide).toBe(true)

  await page.keyboard.press('Tab')
  await expect(block.act('Line numbers')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(block.act('Line numbers')).toHaveAttribute('aria-pressed', 'true')
  const drawn = await block.lines
    .nth(3)
    .evaluate((line) => getComputedStyle(line, '::before').content)
  expect(drawn).toContain('"4"')
  await block.act('Line numbers').click()
  await expect(block.act('Line numbers')).toHaveAttribute('aria-pressed', 'false')
  await block.act('Line numbers').click()
  // Numbers are no text: what is selected by hand is what was written.
  await app.evaluate(({ clipboard }) => clipboard.clear())
  await box.evaluate((element) => document.getSelection()?.selectAllChildren(element))
  await page.keyboard.press('ControlOrMeta+c')
  await expect.poll(copied).toBe(code)

  const kept = path.join(userData, 'kept.ts')
  await answerSaveDialog(app, '')
  await block.act('Download').click()
  await answerSaveDialog(app, kept)
  await block.act('Download').press('Enter')
  await expect(block.act('Download')).toContainText('Saved')
  expect(await readFile(kept, 'utf8')).toBe(code)
  expect(await proposedNames(app)).toEqual(['code.ts'])

  await answerSaveDialog(app, path.join(userData, 'no-such-folder', 'kept.ts'))
  await block.act('Download').click()
  await expect(page.getByText('The file was not saved')).toBeVisible()
  await server.close()
})

test('a diagram is a picture, with its source one press away, and can be kept', async ({
  launch,
  userData,
}) => {
  const { page, app } = await launch({ userData })
  const window = windowOn(page)
  await window.chooseModel('Demo · Diagrams')
  await window.send('Draw me one.')
  const diagram = codeOn(window, 'Flowchart')
  await expect(diagram.picture).toHaveAccessibleName('Flowchart: A message and its retries')
  await expect(diagram.picture).toHaveAttribute('src', /^data:image\/svg\+xml/)
  expect(await diagram.root.locator('iframe, object, embed').count()).toBe(0)

  await diagram.act('Show source').focus()
  await expect(diagram.act('Show source')).toBeFocused()
  await page.keyboard.press('Enter')
  const source = codeOn(window, 'Flowchart')
  await expect(source.lines.first()).toHaveText('flowchart LR')
  await source.act('Show diagram').click()
  await expect(diagram.picture).toBeVisible()

  await answerSaveDialog(app, path.join(userData, 'kept.svg'))
  await diagram.act('Save as SVG').click()
  await expect(diagram.act('Save as SVG')).toContainText('Saved')
  expect(await readFile(path.join(userData, 'kept.svg'), 'utf8')).toMatch(/^<svg [^]*<\/svg>$/)
  await answerSaveDialog(app, path.join(userData, 'kept.png'))
  await diagram.act('Save as PNG').press('Enter')
  await expect(diagram.act('Save as PNG')).toContainText('Saved')
  const png = await readFile(path.join(userData, 'kept.png'))
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
})

test('a hostile diagram does nothing and reaches nobody', async ({ launch }) => {
  const server = await startLoopback((request, reply) => script(request, reply))
  const script = openAiCompatibleScript({ deltas: [hostile(server.url)] })
  const { page } = await launch()
  const window = windowOn(page)
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: server.url })
  await window.chooseModel('loopback-1')
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await window.send('Draw me one.')
  const { picture } = codeOn(window, 'Flowchart')
  await expect(picture).toBeVisible()
  const shown = decodeURIComponent((await picture.getAttribute('src')) ?? '')
  expect(shown).not.toContain(server.url)
  expect(shown).not.toMatch(/javascript:|<script|<a |<image|foreignObject|onerror|onclick/i)
  await picture.click()

  const frame = page.frames().find((one) => one.url().includes('diagram-frame'))
  const powers = await frame?.evaluate(async (url) => {
    const outcome = (attempt: () => unknown): Promise<string> =>
      Promise.resolve()
        .then(attempt)
        .then(
          () => 'open',
          () => 'blocked',
        )
    return {
      origin: globalThis.origin,
      bridge: typeof (globalThis as Record<string, unknown>)['liminal'],
      network: await outcome(() => fetch(url)),
      storage: await outcome(() => localStorage.length),
      parent: await outcome(() => parent.document.title),
      worker: await outcome(() => new Worker('data:text/javascript,1')),
      script: await outcome(() => Object.assign(document.createElement('script'), { text: '1' })),
      policy: await outcome(() =>
        (
          globalThis as unknown as {
            trustedTypes: { createPolicy: (name: string, rules: object) => void }
          }
        ).trustedTypes.createPolicy('other', {}),
      ),
    }
  }, server.url)
  expect(powers).toEqual({
    origin: 'null',
    bridge: 'undefined',
    network: 'blocked',
    storage: 'blocked',
    parent: 'blocked',
    worker: 'blocked',
    script: 'blocked',
    policy: 'blocked',
  })
  await frame?.evaluate((url) => {
    location.href = url
  }, server.url)
  expect(dialogs).toEqual([])
  expect(page.url()).toBe('app://liminal/index.html')
  expect(new Set(server.requests.map(({ path }) => path))).toEqual(
    new Set(['/models', '/chat/completions']),
  )
  await server.close()
})

const hostile = (url: string): string => `\`\`\`mermaid
%%{init: {"securityLevel": "loose", "htmlLabels": true, "flowchart": {"htmlLabels": true}, "themeCSS": "@import '${url}/import.css'; .node { fill: url(${url}/theme) }"}}%%
flowchart LR
  a["<img src='${url}/label.png' onerror='alert(1)'>"] --> b["<script>fetch('${url}/script')</script>"]
  b --> c["[words](javascript:alert(1))"]
  click a href "javascript:alert(1)" "tip"
  click b call alert("clicked")
  click c href "${url}/click" _blank
\`\`\`
`
