import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { handOver } from './harness/app-user.ts'
import type { LaunchedApp } from './harness/launch-app.ts'
import { expect, test } from './harness/test.ts'
import { partsOn, picturedOn, placesOf, sameAs } from './pages/picture.ts'
import { windowOn } from './pages/window.ts'

/** Makes the window so wide, and waits until the page knows. */
async function widen({ app, page }: LaunchedApp, width: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(size, 720)
  }, width)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
}

const looks = [
  { settings: {}, theme: 'light', ground: 'rgb(252, 251, 249)' },
  {
    settings: { theme: 'dark', inspectorOpen: true, density: 'compact', textSizePercent: 90 },
    theme: 'dark',
    ground: 'rgb(27, 26, 24)',
  },
  {
    settings: { theme: 'contrast', sidebarOpen: false, readingWidth: 'narrow' },
    theme: 'contrast',
    ground: 'rgb(0, 0, 0)',
  },
] as const

for (const { settings, theme, ground } of looks) {
  test(`what is there before any script is the frame itself, ${theme}`, async ({
    launch,
    userData,
  }) => {
    await writeFile(
      join(userData, 'settings.json'),
      JSON.stringify({ theme: 'light', welcomed: true, ...settings }),
    )
    await handOver(userData)
    const launched = await launch({ userData })
    const { page } = launched
    const { composer } = windowOn(page)
    const devtools = await page.context().newCDPSession(page)
    for (const width of [1280, 900, 520]) {
      await expect(composer).toBeVisible()
      await widen(launched, width)
      const drawn = await placesOf(partsOn(page))

      await devtools.send('Emulation.setScriptExecutionDisabled', { value: true })
      await page.reload()
      await expect(page.locator('[data-picture=composer]')).toBeVisible()
      expect(await placesOf(picturedOn(page))).toEqual(sameAs(drawn))
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await expect(page.locator('body')).toHaveCSS('background-color', ground)

      await devtools.send('Emulation.setScriptExecutionDisabled', { value: false })
      await page.reload()
      await expect(composer).toBeFocused()
      await expect(page.locator('.first-picture')).toHaveCount(0)
    }
  })
}

test('the picture says nothing, and nobody can reach into it', async ({ launch }) => {
  const { page } = await launch()
  await expect(windowOn(page).composer).toBeVisible()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setScriptExecutionDisabled', { value: true })
  await page.reload()
  const picture = page.locator('.first-picture')
  await expect(picture).toBeVisible()
  await expect(picture).toHaveText('')
  await expect(picture).toHaveAttribute('aria-hidden', 'true')
  await expect(picture).toHaveAttribute('inert')
  await devtools.send('Emulation.setScriptExecutionDisabled', { value: false })
  await page.reload()
  await expect(windowOn(page).composer).toBeFocused()
})
