import { expect, test } from './harness/test.ts'
import { windowOn } from './pages/window.ts'

test('a document that asks for a port on its way out takes none from the next one', async ({
  launch,
}) => {
  const { app, page } = await launch()
  const window = windowOn(page)
  await window.composer.waitFor()
  await page.evaluate(() => {
    const { liminal } = globalThis as unknown as { liminal: { connect: (nonce: string) => void } }
    setInterval(() => liminal.connect('0'.repeat(32)), 1)
  })
  const loaded = page.waitForEvent('load')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.reload())
  await loaded
  await expect(window.sidebar.getByText(/^Your conversations will stand here/)).toBeVisible()
})

test('a way out of the window that is refused costs nothing', async ({ launch }) => {
  const { app, page } = await launch()
  const window = windowOn(page)
  await window.composer.fill('Still here.')
  // Playwright itself waits from here on for a navigation that never ends, so main looks.
  const text = () =>
    app.evaluate(({ BrowserWindow }): Promise<string> | undefined =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'document.body.innerText + (document.querySelector("textarea")?.value ?? "")',
      ),
    )
  await page.evaluate(() => {
    location.href = 'https://elsewhere.example/'
  })
  await page.keyboard.press('ControlOrMeta+,')
  await expect.poll(text).toContain('Sending a message')
  expect(await text()).toContain('Still here.')
  expect(await text()).not.toContain('lost its connection')
})
