import { fuses } from '../../../build/fuses.ts'
import type { Mutant } from './mutant.ts'

const suite = 'tests/security/package/fuses.test.ts'

/** Each fuse the other way round in the table. */
const flipped: readonly Mutant[] = fuses.map(({ name, shipped }) => ({
  guard: `the fuse ${name} is ${shipped ? 'on' : 'off'}`,
  file: 'build/fuses.ts',
  from: `name: '${name}',\n    shipped: ${shipped}`,
  to: `name: '${name}',\n    shipped: ${!shipped}`,
  suite,
}))

export const packageMutants: readonly Mutant[] = [
  ...flipped,
  {
    guard: 'an Electron with a fuse that the table does not know is not packed',
    file: 'build/fuses.ts',
    from: 'if (!KNOWN_LENGTHS.has(count)) {',
    to: 'if (!KNOWN_LENGTHS.has(count)) {\n    return',
    suite,
  },
  {
    guard: 'a build sets the fuses that are shipped, not those that a test needs',
    file: 'build/after-pack.ts',
    from: "await setFuses(executable, 'shipped')",
    to: "await setFuses(executable, 'driven')",
    suite,
  },
  {
    guard: 'electron-builder is told to set the fuses',
    file: 'electron-builder.yml',
    from: 'afterPack: ./build/after-pack.ts',
    to: '',
    suite,
  },
  {
    guard: 'the menu entry of the AppImage does not switch the sandbox off',
    file: 'electron-builder.yml',
    from: '  executableArgs: []',
    to: '  executableArgs: [--no-sandbox]',
    suite,
  },
  {
    guard: 'a switch that nobody needs is refused',
    file: 'src/main/shell/switches.ts',
    from: 'return isAllowed(name, value, platform) ? [] : [text]',
    to: "return name.startsWith('remote') ? [text] : []",
    suite: 'tests/security/package/switches.test.ts',
  },
  {
    guard: 'a switch of Windows is read in capitals and after a slash too',
    file: 'src/main/shell/switches.ts',
    from: "platform === 'win32' ? /^(?:--|-|\\/)(?=.)/s",
    to: "platform === 'win32' ? /^--?(?=.)/s",
    suite: 'tests/security/package/switches.test.ts',
  },
  {
    guard: 'white space before a switch does not hide it',
    file: 'src/main/shell/switches.ts',
    from: 'const text = word.trim()',
    to: 'const text = word',
    suite: 'tests/security/package/switches.test.ts',
  },
  {
    guard: 'a licence that is not allowed is not packed',
    file: 'build/third-party.ts',
    from: 'if (refused.length > 0)',
    to: 'if (refused.length > 1000)',
    suite: 'tests/security/package/licences.test.ts',
  },
  {
    guard: 'a licence is allowed only when it is on the list',
    file: 'build/licences.ts',
    from: 'every((part) => ALLOWED.has(part))',
    to: "every((part) => part !== '')",
    suite: 'tests/security/package/licences.test.ts',
  },
  {
    guard: 'the texts of the licences are packed',
    file: 'electron-builder.yml',
    from: '  - { from: out/main/THIRD-PARTY.txt, to: THIRD-PARTY.txt }',
    to: '  []',
    suite: 'tests/security/package/licences.test.ts',
  },
  {
    guard: 'a version that floats is found',
    file: 'package.json',
    from: '"zod": "4.6.7"',
    to: '"zod": "^4.6.7"',
    suite: 'tests/security/package/supply.test.ts',
  },
  {
    guard: 'an install script that nobody decided on is found',
    file: 'docs/dependencies.md',
    from: '- `electron-winstaller` does not run: ',
    to: '- electron-winstaller: ',
    suite: 'tests/security/package/supply.test.ts',
  },
  {
    guard: 'no more install scripts run than the one that is named',
    file: 'package.json',
    from: '"protobufjs": false',
    to: '"protobufjs": true',
    suite: 'tests/security/package/supply.test.ts',
  },
  {
    guard: 'nothing of ours runs at an installation',
    file: 'package.json',
    from: '"start": "node scripts/start.mjs",',
    to: '"start": "node scripts/start.mjs",\n    "postinstall": "node scripts/start.mjs",',
    suite: 'tests/security/package/supply.test.ts',
  },
  {
    guard: 'an action in a workflow is pinned',
    file: '.github/workflows/check.yml',
    from: '      - run: npm test\n',
    to: '      - uses: actions/setup-node@v6\n      - run: npm test\n',
    suite: 'tests/security/package/supply.test.ts',
  },
  {
    guard: 'a workflow may only read',
    file: '.github/workflows/check.yml',
    from: 'contents: read',
    to: 'contents: write',
    suite: 'tests/security/package/supply.test.ts',
  },
  {
    guard: 'a registry that does not answer is never taken for "none known"',
    file: 'scripts/advisories.mjs',
    from: 'return process.env.CI ? 1 : 0',
    to: 'return 0',
    suite: 'tests/security/package/npm.test.ts',
  },
  {
    guard: 'an advisory shuts the gate',
    file: 'scripts/advisories.mjs',
    from: 'isFound: found.length > 0',
    to: 'isFound: false',
    suite: 'tests/security/package/npm.test.ts',
  },
  {
    guard: 'the bill of materials is whole, as npm alone does not make it',
    file: 'scripts/sbom.mjs',
    from: "await npm([...args, '--package-lock-only'])",
    to: "await npm([...args, '--package-lock-only', '--omit=dev'])",
    suite: 'tests/security/package/npm.test.ts',
  },
  {
    guard: 'what electronegativity finds is reviewed',
    file: 'tests/security/electronegativity/compare.ts',
    from: '    ...unknown.map((one) => `${one}: not reviewed`),\n',
    to: '',
    suite: 'tests/security/electronegativity/compare.test.ts',
  },
]
