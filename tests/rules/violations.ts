interface Planted {
  readonly file: string
  readonly code: string
}

interface Violation extends Planted {
  readonly what: string
  readonly rule: string
}

const imports = 'eslint(no-restricted-imports)'
const importing = (what: string, file: string, from: string, type = false): Violation => ({
  what,
  file,
  rule: imports,
  code: `import ${type ? 'type ' : ''}{ x } from '${from}'\nexport const y${type ? ': x | undefined = undefined' : ' = x'}\n`,
})

/** One file for every rule, each breaking just that one. */
export const violations: readonly Violation[] = [
  importing('a package in the model', 'src/shared/model/bad-package.ts', 'react'),
  importing(
    'the contract in the model',
    'src/shared/model/bad-contract.ts',
    '../contract/turns.ts',
  ),
  importing('a package in the words', 'src/shared/words/bad-package.ts', 'zod'),
  importing('the model in the words', 'src/shared/words/bad-model.ts', '../model/ids.ts'),
  importing(
    "a feature in the window's words",
    'src/renderer/words/bad-feature.ts',
    '../features/composer/index.ts',
  ),
  importing('zod in shared logic', 'src/shared/logic/bad-zod.ts', 'zod'),
  importing(
    'a value of the model in shared logic',
    'src/shared/logic/bad-value.ts',
    '../model/ids.ts',
  ),
  importing('a package in the contract', 'src/shared/contract/bad-package.ts', 'react'),
  importing('Node in the domain', 'src/main/domain/bad-node.ts', 'node:fs'),
  importing(
    'the contract in the domain',
    'src/main/domain/turn/bad-contract.ts',
    '../../../shared/contract/turns.ts',
    true,
  ),
  importing(
    'a port in the domain',
    'src/main/domain/turn/bad-port.ts',
    '../../ports/clock.ts',
    true,
  ),
  importing('a value in a port', 'src/main/ports/bad-value.ts', '../../shared/model/ids.ts'),
  importing(
    'a service in a port',
    'src/main/ports/bad-service.ts',
    '../services/turns/turns.ts',
    true,
  ),
  importing('a package in a service', 'src/main/services/turns/bad-package.ts', 'better-sqlite3'),
  importing(
    'an adapter in a service',
    'src/main/services/turns/bad-adapter.ts',
    '../../adapters/store/rows.ts',
  ),
  importing(
    "another area's service",
    'src/main/services/turns/bad-area.ts',
    '../providers/provider-list.ts',
    true,
  ),
  importing(
    'another adapter in an adapter',
    'src/main/adapters/vault/bad-adapter.ts',
    '../store/rows.ts',
  ),
  importing(
    'another adapter in a nested adapter',
    'src/main/adapters/store/queries/bad-adapter.ts',
    '../../vault/sealing.ts',
  ),
  importing(
    'a vendor in another vendor',
    'src/main/adapters/providers/openai/bad-vendor.ts',
    '../anthropic/decode.ts',
  ),
  importing(
    'a service in an adapter',
    'src/main/adapters/system/bad-service.ts',
    '../../services/turns/turns.ts',
  ),
  importing(
    'a value of the domain in an adapter',
    'src/main/adapters/system/bad-domain.ts',
    '../../domain/link.ts',
  ),
  importing('Electron in an adapter', 'src/main/adapters/system/bad-electron.ts', 'electron'),
  importing('an adapter in a handler', 'src/main/api/bad-adapter.ts', '../adapters/store/rows.ts'),
  importing('Electron in compose', 'src/main/compose.ts', 'electron'),
  importing('Electron among the adapters', 'src/main/compose-adapters.ts', 'electron'),
  importing('Electron among the services', 'src/main/compose-services.ts', 'electron'),
  importing(
    'an adapter in the shell',
    'src/main/shell/bad-adapter.ts',
    '../adapters/store/rows.ts',
  ),
  {
    what: 'the system in the shell, beside its one door',
    file: 'src/main/shell/bad-door.ts',
    rule: imports,
    code: "import { shell } from 'electron'\nexport const open = (url: string): Promise<void> => shell.openExternal(url)\n",
  },
  {
    what: 'the system by the whole of Electron',
    file: 'src/main/shell/bad-namespace.ts',
    rule: imports,
    code: "import * as electron from 'electron'\nexport const open = (url: string): Promise<void> => electron.shell.openExternal(url)\n",
  },
  importing('a program in the shell', 'src/main/shell/bad-program.ts', 'node:child_process'),
  importing('a program in the door', 'src/main/shell/links.ts', 'child_process'),
  importing(
    'a program in an adapter',
    'src/main/adapters/system/bad-program.ts',
    'node:child_process',
  ),
  importing(
    'a program in a nested adapter',
    'src/main/adapters/store/queries/bad-program.ts',
    'child_process',
  ),
  importing(
    'a program in a provider',
    'src/main/adapters/providers/openai/bad-program.ts',
    'node:child_process',
  ),
  importing('a program in a service', 'src/main/services/turns/bad-program.ts', 'child_process'),
  importing(
    'Electron in an adapter that starts programs',
    'src/main/adapters/attachments/node-reader-process.ts',
    'electron',
  ),
  importing('a package in the shell', 'src/main/shell/bad-package.ts', 'react'),
  importing('the model in preload', 'src/preload/bad-model.ts', '../shared/model/ids.ts', true),
  importing('zod in the renderer', 'src/renderer/app/bad-zod.ts', 'zod'),
  importing('Node in the renderer', 'src/renderer/features/composer/bad-node.ts', 'node:fs'),
  importing('Electron in the renderer', 'src/renderer/api/bad-electron.ts', 'electron'),
  importing(
    'main in the renderer',
    'src/renderer/api/bad-main.ts',
    '../../main/ports/clock.ts',
    true,
  ),
  importing(
    'a value of the contract in the renderer',
    'src/renderer/api/bad-contract.ts',
    '../../shared/contract/turns.ts',
  ),
  importing(
    'another feature in a feature',
    'src/renderer/features/composer/bad-feature.ts',
    '../sidebar/index.ts',
  ),
  importing(
    'the inside of a feature in the app',
    'src/renderer/app/bad-inside.ts',
    '../features/sidebar/row.tsx',
  ),
  importing(
    'product words in ui',
    'src/renderer/ui/bad-product.ts',
    '../features/sidebar/index.ts',
  ),
  importing('anything in renderer/system', 'src/renderer/system/bad-import.ts', '../api/source.ts'),
  importing(
    'the app in a feature',
    'src/renderer/features/composer/bad-app.ts',
    '../../app/frame.tsx',
  ),
  {
    what: 'a timer in the window',
    file: 'src/renderer/features/composer/bad-timer.ts',
    rule: 'eslint(no-restricted-globals)',
    code: 'export const later = (work: () => void): unknown => setTimeout(work, 1)\n',
  },
  {
    what: 'the time in the window',
    file: 'src/renderer/features/composer/bad-time.ts',
    rule: 'eslint(no-restricted-properties)',
    code: 'export const now = (): number => Date.now()\n',
  },
  importing(
    'a test in the source',
    'src/main/services/bad-test.ts',
    '../../../tests/fakes/manual-clock.ts',
  ),
  {
    what: 'a circle of imports',
    file: 'src/main/domain/circle-a.ts',
    rule: 'import(no-cycle)',
    code: "import { b } from './circle-b.ts'\nexport const a = (): unknown => b\n",
  },
  {
    what: 'a circle, from its other end',
    file: 'src/main/domain/circle-b.ts',
    rule: 'import(no-cycle)',
    code: "import { a } from './circle-a.ts'\nexport const b = (): unknown => a\n",
  },
  {
    what: 'a circle of types',
    file: 'src/main/domain/round-a.ts',
    rule: 'import(no-cycle)',
    code: "import type { B } from './round-b.ts'\nexport interface A {\n  readonly b: B\n}\n",
  },
  {
    what: 'a circle of types, from its other end',
    file: 'src/main/domain/round-b.ts',
    rule: 'import(no-cycle)',
    code: "import type { A } from './round-a.ts'\nexport interface B {\n  readonly a: A\n}\n",
  },
  {
    what: 'a barrel',
    file: 'src/main/domain/barrel.ts',
    rule: 'oxc(no-barrel-file)',
    code: "export * from './one.ts'\n",
  },
  {
    what: 'the clock outside of its adapter',
    file: 'src/main/services/bad-clock.ts',
    rule: 'eslint(no-restricted-properties)',
    code: 'export const now = (): number => Date.now()\n',
  },
  {
    what: 'chance outside of its adapter',
    file: 'src/main/domain/bad-chance.ts',
    rule: 'eslint(no-restricted-properties)',
    code: 'export const chance = (): number => Math.random()\n',
  },
  {
    what: 'the environment outside of the shell',
    file: 'src/main/adapters/store/bad-environment.ts',
    rule: 'eslint(no-restricted-properties)',
    code: "export const home = process.env['HOME']\n",
  },
  {
    what: 'the network outside of its adapter',
    file: 'src/main/services/bad-network.ts',
    rule: 'eslint(no-restricted-globals)',
    code: "export const get = (): Promise<Response> => fetch('https://example.com')\n",
  },
  {
    what: 'a timer outside of its adapter',
    file: 'src/main/services/bad-timer.ts',
    rule: 'eslint(no-restricted-globals)',
    code: 'export const later = (work: () => void): unknown => setTimeout(work, 1)\n',
  },
  {
    what: 'the console',
    file: 'src/main/shell/bad-console.ts',
    rule: 'eslint(no-console)',
    code: "console.log('x')\nexport {}\n",
  },
  {
    what: 'a file of more than 400 lines',
    file: 'src/main/domain/long-file.ts',
    rule: 'eslint(max-lines)',
    code: Array.from({ length: 401 }, (_, line) => `export const line${line} = ${line}\n`).join(''),
  },
  {
    what: 'a function of more than 60 lines',
    file: 'src/main/domain/long-function.ts',
    rule: 'eslint(max-lines-per-function)',
    code: `export function long(): number {\n  let sum = 0\n${'  sum += 1\n'.repeat(60)}  return sum\n}\n`,
  },
  {
    what: 'a name that is not in kebab-case',
    file: 'src/main/domain/badName.ts',
    rule: 'unicorn(filename-case)',
    code: 'export const x = 1\n',
  },
  {
    what: 'any',
    file: 'src/main/domain/bad-any.ts',
    rule: 'typescript(no-explicit-any)',
    code: 'export const x = (y: any): unknown => y\n',
  },
]

/** Files that keep the rules and must pass, among them the exceptions that the rules grant. */
export const cleanFiles: readonly Planted[] = [
  { file: 'src/main/domain/one.ts', code: 'export const one = 1\n' },
  {
    file: 'src/main/shell/good-electron.ts',
    code: "import { app } from 'electron'\nexport const name = (): string => app.getName()\n",
  },
  {
    file: 'src/shared/logic/good.ts',
    code: "import type { X } from '../model/ids.ts'\nexport const y = (z: X): X => z\n",
  },
  {
    file: 'src/main/adapters/system/good-clock.ts',
    code: 'export const now = (): number => Date.now()\n',
  },
  {
    file: 'src/main/adapters/providers/openai/good.ts',
    code: "import { x } from '../http/x.ts'\nexport const y = x\n",
  },
  {
    file: 'src/main/services/turns/good.ts',
    code: "import { x } from '../broadcast.ts'\nimport { z } from './y.ts'\nexport const y = [x, z]\n",
  },
  {
    file: 'src/renderer/app/good.ts',
    code: "import { x } from '../features/sidebar/index.ts'\nexport const y = x\n",
  },
  {
    file: 'src/renderer/features/composer/good.ts',
    code: "import { x } from '../../../shared/logic/x.ts'\nimport type { y } from '../../../shared/contract/turns.ts'\nexport const z: y = x\n",
  },
]
