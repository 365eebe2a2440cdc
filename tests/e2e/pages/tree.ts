import { expect, type Locator, type Page } from '@playwright/test'

/** The branches of the conversation on show, and the comparison of two. */
export interface TreePage {
  readonly tree: Locator
  readonly button: Locator
  readonly comparison: Locator
  /** The line that begins so. */
  readonly line: (beginning: string) => Locator
  /** Opens the menu of a line as a right press does, and chooses. */
  readonly choose: (line: Locator, act: string) => Promise<void>
  /** The field of the message that is being edited. */
  readonly field: Locator
}

export function treeOn(page: Page): TreePage {
  const tree = page.getByRole('tree', { name: 'Branches' })
  return {
    tree,
    button: page.getByRole('button', { name: 'Branches' }),
    comparison: page.getByRole('dialog', { name: /^Compare/ }),
    line: (beginning) => tree.getByRole('treeitem', { name: new RegExp(`^${beginning}`) }),
    choose: async (line, act) => {
      await line.click({ button: 'right' })
      await page.getByRole('menuitem', { name: act }).click()
      // It takes a moment to fade, in which its items are still found beside those of the next one.
      await expect(page.getByRole('menu')).toHaveCount(0)
    },
    field: page.getByRole('textbox', { name: 'Edited text' }),
  }
}
