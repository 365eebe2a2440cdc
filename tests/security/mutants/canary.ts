import type { Mutant } from './mutant.ts'

const suite = 'tests/security/keys/canary.test.ts'

export const canaryMutants: readonly Mutant[] = [
  {
    guard: 'a key is masked in what a server says of a failure',
    file: 'src/shared/logic/redact.ts',
    from: 'let clean = maskForms(text, knownSecrets)',
    to: 'let clean = text',
    suite,
  },
  {
    guard: 'a key is masked in the request that is kept',
    file: 'src/main/adapters/providers/http/request-on-wire.ts',
    from: 'isCredential ? mask : maskForms(value, secrets)',
    to: 'value',
    suite,
  },
  {
    guard: 'a key is masked in the log',
    file: 'src/main/adapters/system/log-line.ts',
    from: 'const known = maskForms(text, secretForms)',
    to: 'const known = text',
    suite: 'src/main/adapters/system/file-log.test.ts',
  },
]
