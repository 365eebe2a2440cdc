import type { Locator } from '@playwright/test'

/** The key of an account in the settings, as a person finds it. */
export interface KeysPage {
  readonly edit: (account: string) => Promise<void>
  /** What is known of the key of the account that is open. */
  readonly key: Locator
  readonly replace: Locator
  readonly newKey: Locator
  readonly act: (name: string) => Locator
}

export function keysIn(settings: Locator): KeysPage {
  const key = settings.getByRole('region', { name: 'API key' })
  const act = (name: string): Locator => key.getByRole('button', { name })
  return {
    edit: (account) => settings.getByRole('button', { name: `Edit ${account}` }).click(),
    key,
    replace: act('Replace key…'),
    newKey: key.getByRole('textbox', { name: 'New API key' }),
    act,
  }
}
