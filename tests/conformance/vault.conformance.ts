import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PassphraseVault, Vault } from '../../src/main/ports/vault.ts'
import type { VaultBackend } from '../../src/shared/model/settings.ts'
import { faultOf } from './fault-of.ts'

export interface VaultUnderTest {
  readonly vault: Vault
  readonly dispose?: () => Promise<void>
}

export interface LastingVaultUnderTest extends VaultUnderTest {
  /** The same vault after the app was started again. */
  readonly reopen: () => Promise<Vault>
}

/** What every vault must do, whatever keeps the secrets. `open` gives one that is empty. */
export function describeVault(
  name: string,
  strength: VaultBackend,
  open: () => Promise<VaultUnderTest>,
): void {
  describe(`${name} as a vault`, () => {
    let underTest: VaultUnderTest
    let vault: Vault
    const secretOf = (ref: string) => vault.use(ref, async (secret) => secret)

    beforeEach(async () => {
      underTest = await open()
      vault = underTest.vault
    })
    afterEach(async () => underTest.dispose?.())

    it('tells how well it keeps secrets', () => {
      expect(vault.strength()).toBe(strength)
    })

    it('lends a secret that was set', async () => {
      await vault.set('a', 'sk-first-secret-0001')
      expect(await secretOf('a')).toBe('sk-first-secret-0001')
    })

    it('gives back what the borrower returns, and lets its failure through as it is', async () => {
      const failure = new Error('the borrower failed')
      expect(await vault.use('a', async () => 42)).toBe(42)
      await expect(vault.use('a', () => Promise.reject(failure))).rejects.toBe(failure)
    })

    it('lends nothing for a reference it does not know', async () => {
      expect(await secretOf('unknown')).toBeUndefined()
    })

    it('replaces a secret and keeps the others', async () => {
      await vault.set('a', 'the first one')
      await vault.set('b', 'the other one')
      await vault.set('a', 'the second one')
      expect(await secretOf('a')).toBe('the second one')
      expect(await secretOf('b')).toBe('the other one')
    })

    it('keeps all of many that are set at once', async () => {
      const refs = Array.from({ length: 8 }, (_, index) => `ref-${index}`)
      await Promise.all(refs.map((ref) => vault.set(ref, `secret of ${ref}`)))
      expect(await Promise.all(refs.map(secretOf))).toEqual(refs.map((ref) => `secret of ${ref}`))
    })

    it('erases a secret, and one that is not there without an error', async () => {
      await vault.set('a', 'sk-first-secret-0001')
      await vault.erase('a')
      await vault.erase('a')
      expect(await secretOf('a')).toBeUndefined()
      expect(await vault.describe('a')).toEqual({ present: false })
    })

    it('describes a secret by its last four characters', async () => {
      await vault.set('a', 'sk-first-secret-0001')
      const description = await vault.describe('a')
      expect(description).toMatchObject({ present: true, hint: '0001', backend: strength })
      expect(description.addedAt).toBeGreaterThan(Date.UTC(2020))
    })

    it('gives no hint of a short secret', async () => {
      await vault.set('a', '12345678901')
      expect(await vault.describe('a')).not.toHaveProperty('hint')
    })

    it('keeps quotes, backslashes, emoji and other scripts as they are', async () => {
      const secret = `"\\'{}$ ключ 密钥 🔑`
      await vault.set('a/b:c "d" 密', secret)
      expect(await secretOf('a/b:c "d" 密')).toBe(secret)
    })

    it.each([
      ['quotes', '"'.repeat(1_000)],
      ['characters of two bytes', 'ж'.repeat(500)],
    ])('keeps a secret of 1,000 bytes of %s', async (_kind, secret) => {
      await vault.set('a', secret)
      expect(await secretOf('a')).toBe(secret)
    })

    it.each([
      ['', 'empty'],
      ['x'.repeat(1_001), 'too-long'],
      ['ж'.repeat(501), 'too-long'],
      ['pasted with its line end\n', 'not-text'],
      ['half a character \ud83d', 'not-text'],
    ])('refuses a secret that can be no key (%#) and keeps the one before', async (bad, reason) => {
      await vault.set('a', 'the one before')
      expect(await faultOf(vault.set('a', bad))).toEqual({
        code: 'vault.secretInvalid',
        data: { reason },
      })
      expect(await secretOf('a')).toBe('the one before')
    })

    it('does not repeat a secret that it refuses', async () => {
      const error = await vault.set('a', 'sk-pasted-badly\n').catch((cause: unknown) => cause)
      expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('sk-pasted-badly')
    })
  })
}

/** The same, and what else a vault must do whose secrets outlive the app. */
export function describeLastingVault(
  name: string,
  strength: VaultBackend,
  open: () => Promise<LastingVaultUnderTest>,
): void {
  describeVault(name, strength, open)

  describe(`${name} as a vault that outlives the app`, () => {
    let underTest: LastingVaultUnderTest

    beforeEach(async () => {
      underTest = await open()
    })
    afterEach(async () => underTest.dispose?.())

    it('still has the secret when the app is started again', async () => {
      const { vault, reopen } = underTest
      await vault.set('a', 'sk-first-secret-0001')
      const before = await vault.describe('a')
      const reopened = await reopen()
      expect(await reopened.use('a', async (secret) => secret)).toBe('sk-first-secret-0001')
      expect(await reopened.describe('a')).toEqual(before)
    })

    it('does not bring an erased secret back when the app is started again', async () => {
      const { vault, reopen } = underTest
      await vault.set('a', 'sk-first-secret-0001')
      await vault.erase('a')
      expect(await (await reopen()).describe('a')).toEqual({ present: false })
    })
  })
}

/** What a vault with a passphrase does when that is changed. `open` gives one made with `old`. */
export function describePassphraseChange(
  name: string,
  old: string,
  open: () => Promise<{
    readonly vault: PassphraseVault
    readonly dispose?: () => Promise<void>
  }>,
): void {
  describe(`${name} as a vault whose passphrase is changed`, () => {
    let underTest: Awaited<ReturnType<typeof open>>
    let vault: PassphraseVault
    const next = 'quite another passphrase'

    beforeEach(async () => {
      underTest = await open()
      vault = underTest.vault
      await vault.set('a', 'sk-first-secret-0001')
    })
    afterEach(async () => underTest.dispose?.())

    it('opens with the new one only, with all that it kept', async () => {
      await vault.changePassphrase(old, next)
      expect(vault.isUnlocked()).toBe(true)
      vault.lock()
      expect((await faultOf(vault.unlock(old))).code).toBe('vault.wrongPassphrase')
      await vault.unlock(next)
      expect(await vault.use('a', async (secret) => secret)).toBe('sk-first-secret-0001')
    })

    it('can be changed while it is locked, and is unlocked then', async () => {
      vault.lock()
      await vault.changePassphrase(old, next)
      expect(await vault.use('a', async (secret) => secret)).toBe('sk-first-secret-0001')
    })

    it.each([
      ['is not the one before', 'wrong', next, 'vault.wrongPassphrase'],
      ['is too short', old, 'seven c', 'vault.passphraseTooShort'],
    ])('stays as it is when what was typed %s', async (_why, typed, wanted, code) => {
      expect((await faultOf(vault.changePassphrase(typed, wanted))).code).toBe(code)
      vault.lock()
      await vault.unlock(old)
      expect(await vault.use('a', async (secret) => secret)).toBe('sk-first-secret-0001')
    })
  })
}
