import type { Mutant } from './mutant.ts'

const policy = 'src/main/shell/content-policy.ts'
const trustedTypes = 'tests/e2e/trusted-types.e2e.ts'

/** What keeps the window in: its policy, its session, and what it is denied. */
export const borderMutants: readonly Mutant[] = [
  {
    guard: 'border: the policy asks for Trusted Types',
    file: policy,
    from: '  "require-trusted-types-for \'script\'",\n  `trusted-types ${trustedTypesPolicy}`,',
    to: '  `trusted-types ${trustedTypesPolicy}`,',
    suite: trustedTypes,
    only: 'no text becomes markup',
  },
  {
    guard: 'border: the policy knows one policy of Trusted Types',
    file: policy,
    from: '`trusted-types ${trustedTypesPolicy}`',
    to: "'trusted-types *'",
    suite: trustedTypes,
    only: 'no text becomes markup',
  },
  {
    guard: 'border: only workers of ours are let through by Trusted Types',
    file: 'src/renderer/system/own-scripts.ts',
    from: 'if (!isOurs)',
    to: 'if (!isOurs && address === "")',
    suite: 'tests/renderer/own-scripts.test.ts',
  },
  {
    guard: 'border: no text is run as code',
    file: policy,
    from: '"script-src \'self\'"',
    to: "\"script-src 'self' 'unsafe-eval' 'trusted-types-eval'\"",
    suite: trustedTypes,
    only: 'a text is not run as code',
  },
]
