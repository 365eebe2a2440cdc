/** What `npm run security` runs before it takes the guards out, in this order. */
export const stages: readonly Stage[] = [
  { name: 'suites', tool: 'vitest', args: ['run', 'tests/security'] },
  {
    name: 'app',
    tool: 'playwright',
    args: ['--project=e2e', 'canary', 'keychain-matrix', 'hostile-text'],
  },
  { name: 'hostile text', tool: 'node', args: ['tests/security/corpus/run.ts'] },
  { name: 'advisories', tool: 'node', args: ['scripts/advisories.mjs'] },
  { name: 'electronegativity', tool: 'node', args: ['tests/security/electronegativity/scan.ts'] },
  { name: 'package', tool: 'node', args: ['tests/security/package/packaged.ts'] },
]

export interface Stage {
  readonly name: string
  /** `node` runs a script of ours: the first of the arguments. */
  readonly tool: 'vitest' | 'playwright' | 'node'
  readonly args: readonly string[]
}
