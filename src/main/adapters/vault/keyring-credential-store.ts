import type { AsyncEntry } from '@napi-rs/keyring'
import type { CredentialStore } from './credential-store.ts'

/** Keychain on macOS, Credential Manager on Windows, Secret Service on Linux. */
export function createKeyringCredentialStore(): CredentialStore {
  return {
    getPassword: async (service, account) => {
      const bytes = await (await entryFor(service, account)).getSecret()
      return bytes ? Uint8Array.from(bytes) : undefined
    },
    setPassword: async (service, account, password) => {
      await (await entryFor(service, account)).setSecret(password)
    },
    deletePassword: async (service, account) => (await entryFor(service, account)).deletePassword(),
  }
}

async function entryFor(service: string, account: string): Promise<AsyncEntry> {
  const keyring = await import('@napi-rs/keyring')
  // Unpinned it falls back to the kernel's keyring, which forgets everything at the next boot.
  return new keyring.AsyncEntry(service, account, { linux: { store: 'secret-service' } })
}
