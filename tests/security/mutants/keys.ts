import type { Mutant } from './mutant.ts'

const killed = 'tests/security/keys/vault-killed.test.ts'
const replaceTest = 'tests/integration/replace-key.test.ts'
const accountsTest = 'tests/integration/provider-accounts.test.ts'
const vaultTest = 'src/main/adapters/vault/passphrase-vault.test.ts'

/** The guards of the keys: how they are kept, replaced and lent. */
export const keysMutants: readonly Mutant[] = [
  {
    guard: 'keys: a vault file is synced before it takes the place of the one before',
    file: 'src/main/adapters/vault/durable-file.ts',
    from: 'await handle.writeFile(content)\n      await handle.sync()',
    to: 'await handle.writeFile(content)',
    suite: killed,
  },
  {
    guard: 'keys: a vault file is written beside the one before',
    file: 'src/main/adapters/vault/durable-file.ts',
    from: 'const draft = `${file}.new`',
    to: 'const draft = file',
    suite: killed,
  },
  {
    guard: 'keys: the folder is synced before a vault is said to be written',
    file: 'src/main/adapters/vault/durable-file.ts',
    from: '  await syncFolder(dirname(file))\n',
    to: '',
    suite: killed,
  },
  {
    guard: 'keys: what a vault file asks for is bounded',
    file: 'src/main/adapters/vault/sealed-file.ts',
    from: '.refine(({ memoryKiB, passes }) => memoryKiB * passes <= 1024 * 1024)',
    to: '',
    suite: vaultTest,
    only: 'made to exhaust: the most of both',
  },
  {
    guard: 'keys: a sealed entry is bound to its name',
    file: 'src/main/adapters/vault/passphrase-vault.ts',
    from: 'return `entry:${ref}`',
    to: "return 'entry'",
    suite: vaultTest,
    only: 'moved under another reference',
  },
  {
    guard: 'keys: a vault that is cheap to guess is raised when it is unlocked',
    file: 'src/main/adapters/vault/passphrase-lock.ts',
    from: 'if (!isWeaker(opened.content.cost, cost)) return',
    to: 'if (cost) return',
    suite: vaultTest,
    only: 'made when a guess cost less',
  },
  {
    guard: 'keys: a passphrase is changed by who knows it only',
    file: 'src/main/adapters/vault/passphrase-lock.ts',
    from: 'if (unseal(key, content.verifier, verifierPurpose) !== verifierText) {',
    to: "if (content.verifier === '') {",
    suite: 'tests/conformance/vault.test.ts',
    only: 'whose passphrase is changed',
  },
  {
    guard: 'keys: the old key is erased after the switch only',
    file: 'src/main/services/providers/replace-key.ts',
    from: '  const models = await tryKey(parts, account, next)',
    to: '  await isErased(parts, current)\n  const models = await tryKey(parts, account, next)',
    suite: replaceTest,
    only: 'keeps the old key in use when the new one is refused',
  },
  {
    guard: 'keys: a new key is tried before the account uses it',
    file: 'src/main/services/providers/replace-key.ts',
    from: 'await tryKey(parts, account, next).catch(',
    to: 'await Promise.resolve<readonly ModelInfo[]>([]).catch(',
    suite: replaceTest,
    only: 'keeps the old key in use when the new one is refused',
  },
  {
    guard: 'keys: a key that was refused is never taken untested',
    file: 'src/main/services/providers/replace-key.ts',
    from: "error instanceof FaultError && error.fault.code === 'provider.network'",
    to: 'error instanceof FaultError',
    suite: replaceTest,
    only: 'keeps the old key in use when the new one is refused',
  },
  {
    guard: 'keys: an old key that was left over is erased at the next start',
    file: 'src/main/services/providers/leftover-keys.ts',
    from: 'await vault.erase(previous)',
    to: '',
    suite: replaceTest,
    only: 'erases it later',
  },
  {
    guard: 'keys: a key is bound to the origin that it was entered for',
    file: 'src/main/domain/provider/key-binding.ts',
    from: 'if (current !== keyRefFor(id, origin, serial)) return undefined',
    to: '',
    suite: accountsTest,
    only: 'forgets a key when its account moves',
  },
  {
    guard: 'keys: a kept key is not lent to an address that is only being tried',
    file: 'src/main/services/providers/provider-accounts.ts',
    from: 'if (account.keyRef !== undefined && originOf(account) !== originOf(at)) {',
    to: "if (account.keyRef === '') {",
    suite: accountsTest,
    only: 'does not lend a saved key',
  },
]
