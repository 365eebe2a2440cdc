import { expect, test } from './harness/test.ts'
import { windowOn } from './pages/window.ts'

test('the largest text in the narrowest window leaves room for a title from right to left', async ({
  launch,
}) => {
  const { page } = await launch()
  const window = windowOn(page)
  await window.chooseModel('Demo · Math and tables')
  await window.send('ما هي أفضل طريقة لحفظ المسودات؟')
  await expect(window.answer('Demo · Math and tables')).toHaveAttribute('aria-busy', 'false')
  const settings = await window.openSettings('Appearance')
  await settings.getByRole('slider', { name: 'Text size' }).press('End')
  await expect(page.locator('html')).toHaveAttribute('style', /--scale: 1\.6/)
  await window.closeSettings()
  await page.setViewportSize({ width: 420, height: 700 })

  const title = page.getByRole('heading', { level: 1 }).getByRole('button')
  await expect(title).toHaveCSS('direction', 'rtl')
  const model = page.getByRole('button', { name: /^Model: / })
  const { x, width } = (await title.boundingBox()) ?? { x: 0, width: 0 }
  const picker = (await model.boundingBox()) ?? { x: 0, width: 0 }
  expect(width).toBeGreaterThan(60)
  expect(picker.x).toBeGreaterThanOrEqual(x + width)
  const last = page.getByRole('button', { name: 'Show inspector' })
  expect(picker.x + picker.width).toBeLessThan((await last.boundingBox())?.x ?? 0)
  await expect(last).toBeInViewport({ ratio: 1 })
})

test('what is brought into view moves the conversation, never the window', async ({ launch }) => {
  const { page } = await launch()
  const window = windowOn(page)
  await window.chooseModel('Demo · Coder')
  await window.send('Show me a file')
  const answer = window.answer('Demo · Coder')
  await expect(answer).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 })
  await answer
    .getByRole('figure')
    .first()
    .evaluate((code) => code.scrollIntoView())
  expect(await page.evaluate(() => document.body.scrollTop)).toBe(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 })
})
