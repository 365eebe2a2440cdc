import { join, resolve } from 'node:path'
import { expect, test } from '../harness/test.ts'

const SCREENSHOTS = resolve(import.meta.dirname, '../../../demo-screenshots')

test('a conversation with the Demo provider, in light and dark', async ({ launch }) => {
  const { page } = await launch()
  const message = page.getByRole('textbox', { name: 'Message' })
  await message.fill('Show me what you can do.')
  await message.press('Enter')
  await expect(page.getByRole('article')).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: join(SCREENSHOTS, `conversation-${colorScheme}.png`) })
  }
})
