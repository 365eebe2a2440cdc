import { expect, type Locator, type Page } from '@playwright/test'

/** The menu that is open, whatever it belongs to. */
export interface MenuPage {
  /** The item that begins so. */
  readonly item: (beginning: string) => Locator
  /** Goes to it by the arrows and presses Enter. */
  readonly chooseByKey: (beginning: string) => Promise<void>
}

export function menuOn(page: Page): MenuPage {
  // A menu that opened beside its item comes after it.
  const items = page.getByRole('menu').last().getByRole('menuitem')
  return {
    item: (beginning) => items.filter({ hasText: new RegExp(`^${beginning}`) }),
    chooseByKey: async (beginning) => {
      const item = items.filter({ hasText: new RegExp(`^${beginning}`) })
      await expect(item).toBeVisible()
      const isThere = () => item.evaluate((element) => element === document.activeElement)
      // A menu that a key opened begins at its first item, one that belongs to a line above it.
      for (let left = await items.count(); left >= 0 && !(await isThere()); left -= 1) {
        await page.keyboard.press('ArrowDown')
        await expect(items.and(page.locator(':focus'))).toHaveCount(1)
      }
      await expect(item).toBeFocused()
      await page.keyboard.press('Enter')
    },
  }
}
