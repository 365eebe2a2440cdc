import { expect, type Locator, type Page } from '@playwright/test'

/** The ways to everything that can be done: the palette, the keys and the settings. */
export interface WaysPage {
  readonly palette: Locator
  /** Opens it by its keys and writes into its field. */
  readonly search: (query: string) => Promise<void>
  /** What the palette found, by its title. */
  readonly found: (title: string) => Locator
  readonly cheatSheet: Locator
  /** The button under Settings → Shortcuts that has a command's keys. */
  readonly keysOf: (command: string) => Locator
  readonly settings: Locator
  readonly settingsSearch: Locator
}

export function waysOn(page: Page): WaysPage {
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  const settings = page.getByRole('dialog', { name: 'Settings' })
  return {
    palette,
    search: async (query) => {
      await page.keyboard.press('ControlOrMeta+k')
      await expect(palette.getByRole('combobox')).toBeFocused()
      await page.keyboard.type(query)
    },
    found: (title) => palette.getByRole('option', { name: new RegExp(`^${title}`) }),
    cheatSheet: page.getByRole('dialog', { name: 'Keyboard shortcuts' }),
    keysOf: (command) =>
      settings.getByRole('button', { name: new RegExp(`^${command}: .*Change$`) }),
    settings,
    settingsSearch: settings.getByRole('searchbox', { name: 'Search settings' }),
  }
}
