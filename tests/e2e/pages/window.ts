import { expect, type Locator, type Page } from '@playwright/test'

/** The app's window by the names of its interface, as a person or a screen reader finds them. */
export interface AppWindow {
  readonly page: Page
  readonly transcript: Locator
  readonly composer: Locator
  readonly sidebar: Locator
  /** The last answer, by its model's label and its state, if it is not complete. */
  readonly answer: (name: string | RegExp) => Locator
  readonly send: (text: string) => Promise<void>
  readonly chooseModel: (label: string) => Promise<void>
  readonly openSettings: (tab: string) => Promise<Locator>
  readonly closeSettings: () => Promise<void>
}

export function windowOn(page: Page): AppWindow {
  const transcript = page.getByRole('log', { name: 'Transcript' })
  const composer = page.getByRole('textbox', { name: 'Message' })
  const settings = page.getByRole('dialog', { name: 'Settings' })
  return {
    page,
    transcript,
    composer,
    sidebar: page.getByRole('navigation', { name: 'Conversations' }),
    answer: (name) => transcript.getByRole('article', { name }).last(),
    send: async (text) => {
      await composer.fill(text)
      await composer.press('Enter')
    },
    chooseModel: async (label) => {
      await page.getByRole('button', { name: /^Model: / }).click()
      await page
        .getByRole('listbox', { name: 'Models' })
        .getByRole('option', { name: label })
        .click()
      // The focus comes back once the list is gone; what is pressed before goes astray.
      await expect(page.getByRole('button', { name: `Model: ${label}` })).toBeFocused()
    },
    openSettings: async (tab) => {
      // A key that is pressed before the window has drawn itself reaches nobody.
      await expect(composer).toBeVisible()
      await page.keyboard.press('ControlOrMeta+,')
      await settings.getByRole('tab', { name: tab }).click()
      return settings
    },
    closeSettings: async () => {
      await page.keyboard.press('Escape')
      await expect(settings).toBeHidden()
    },
  }
}

export interface ProviderEntry {
  readonly kind: 'Anthropic' | 'OpenAI' | 'Ollama' | 'OpenAI-compatible' | 'Demo'
  readonly name?: string
  readonly baseUrl?: string
  readonly apiKey?: string
}

/** Fills the provider form by hand, under Settings → Providers, and leaves it open. */
export async function fillProvider(window: AppWindow, entry: ProviderEntry): Promise<Locator> {
  const settings = await window.openSettings('Providers')
  await settings.getByRole('button', { name: 'Add provider' }).click()
  await settings.getByRole('combobox', { name: 'Kind' }).click()
  await window.page.getByRole('option', { name: entry.kind, exact: true }).click()
  const field = (name: string): Locator => settings.getByRole('textbox', { name })
  if (entry.name !== undefined) await field('Name').fill(entry.name)
  if (entry.baseUrl !== undefined) await field('Base URL').fill(entry.baseUrl)
  if (entry.apiKey !== undefined) await field('API key').fill(entry.apiKey)
  return settings
}

/** Adds a provider by hand and waits until its account stands in the list. */
export async function addProvider(window: AppWindow, entry: ProviderEntry): Promise<void> {
  const settings = await fillProvider(window, entry)
  await settings.getByRole('button', { name: 'Save' }).click()
  await expect(settings.getByRole('button', { name: 'Add provider' })).toBeVisible()
  await expect(settings.getByText(entry.name ?? entry.kind).first()).toBeVisible()
  await window.closeSettings()
}
