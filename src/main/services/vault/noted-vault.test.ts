import { expect, it } from 'vitest'
import { createMemoryKeychain } from '../../../../tests/fakes/memory-vault.ts'
import { createKnownSecrets } from '../../adapters/system/known-secrets.ts'
import { createNotedVault } from './noted-vault.ts'

it('notes a key before it is kept and when it is lent, and forgets it once it is erased', async () => {
  const kept = createMemoryKeychain()
  const secrets = createKnownSecrets()
  const refuses = createNotedVault(
    { ...kept, set: () => Promise.reject(new Error('full')) },
    secrets,
  )
  await expect(refuses.set('a', 'refused-key')).rejects.toThrow('full')
  expect(secrets.forms()).toContain('refused-key')

  await kept.set('b', 'older-key')
  const vault = createNotedVault(kept, secrets)
  await vault.use('b', async () => expect(secrets.forms()).toContain('older-key'))
  await vault.erase('a')
  await vault.erase('b')
  expect(secrets.forms()).toEqual([])
})
