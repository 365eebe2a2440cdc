import { expect, type Locator, type Page } from '@playwright/test'
import type { AppWindow } from './window.ts'

/** The lock of the app, as a person finds it. */
export interface LockPage {
  readonly screen: Locator
  readonly passphrase: Locator
  readonly unlock: Locator
  /** Turns it on in the settings, by hand. */
  readonly turnOn: (window: AppWindow, passphrase: string) => Promise<void>
}

export function lockOn(page: Page): LockPage {
  const passphrase = page.getByRole('textbox', { name: 'Passphrase of the lock' })
  return {
    screen: page.getByRole('heading', { name: 'Liminal is locked' }),
    passphrase,
    unlock: page.getByRole('button', { name: 'Unlock', exact: true }),
    turnOn: async (window, chosen) => {
      const settings = await window.openSettings('Privacy')
      await settings.getByRole('button', { name: 'Turn on the lock…' }).click()
      await passphrase.fill(chosen)
      const form = settings.getByRole('form', { name: 'Turn on the lock' })
      await form.getByRole('textbox', { name: 'Repeat passphrase' }).fill(chosen)
      await form.getByRole('button', { name: 'Turn on the lock', exact: true }).click()
      await expect(settings.getByRole('button', { name: 'Lock now' })).toBeVisible()
      await window.closeSettings()
    },
  }
}
