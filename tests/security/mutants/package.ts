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
]
