import { expect, type Locator, type Page } from '@playwright/test'

/** The list of conversations by the names of its interface. */
export interface SidebarPage {
  readonly nav: Locator
  readonly search: Locator
  readonly selection: Locator
  readonly row: (title: string) => Locator
  readonly folder: (name: string) => Locator
  /** The titles in their order, as far as they are drawn. */
  readonly titles: () => Promise<readonly string[]>
  /** The menu of a conversation or a folder, by the pointer. */
  readonly menuOf: (line: Locator) => Promise<Locator>
  /** The same by the menu key. */
  readonly menuByKey: (line: Locator) => Promise<Locator>
  readonly focus: (line: Locator) => Promise<void>
  readonly undo: (said: string | RegExp) => Promise<void>
  readonly openBin: () => Promise<Locator>
}

export function sidebarOn(page: Page): SidebarPage {
  const nav = page.getByRole('navigation', { name: 'Conversations' })
  const menu = page.getByRole('menu').first()
  const focus = async (line: Locator): Promise<void> => {
    await line.focus()
    await expect(line).toBeFocused()
  }
  return {
    nav,
    search: nav.getByRole('searchbox', { name: 'Search' }),
    selection: nav.getByRole('toolbar', { name: 'Selected conversations' }),
    row: (title) => nav.getByRole('link', { name: title, exact: true }),
    folder: (name) => nav.getByRole('button', { name, exact: true }),
    titles: () =>
      nav.getByRole('link').evaluateAll((rows) => rows.map((row) => row.ariaLabel ?? '')),
    menuOf: async (line) => {
      await line.click({ button: 'right' })
      await expect(menu).toBeVisible()
      return menu
    },
    menuByKey: async (line) => {
      await focus(line)
      await page.keyboard.press('Shift+F10')
      await expect(menu).toBeVisible()
      return menu
    },
    focus,
    undo: async (said) => {
      const toast = page.getByRole('dialog').filter({ hasText: said })
      await toast.getByRole('button', { name: 'Undo' }).click()
    },
    openBin: async () => {
      await nav.getByRole('button', { name: 'Bin', exact: true }).click()
      const bin = page.getByRole('dialog', { name: 'Bin' })
      await expect(bin).toBeVisible()
      return bin
    },
  }
}
