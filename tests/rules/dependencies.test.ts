import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  problemsOfDependencies,
  type Dependencies,
  type Lockfile,
  type Manifest,
} from './dependencies.ts'

const text = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

const manifest: Manifest = {
  dependencies: { plain: '1.2.3' },
  devDependencies: { '@scope/tool': '4.0.0-rc.1' },
  allowScripts: { scripted: false },
  overrides: { held: '0.5.0' },
}

const packages: Lockfile['packages'] = {
  '': { dependencies: manifest.dependencies, devDependencies: manifest.devDependencies },
  'node_modules/plain': { version: '1.2.3', integrity: 'sha512-a' },
  'node_modules/@scope/tool': {
    version: '4.0.0-rc.1',
    integrity: 'sha512-b',
    optionalDependencies: { '@scope/tool-linux': '4.0.0-rc.1' },
  },
  'node_modules/@scope/tool-linux': { version: '4.0.0-rc.1', integrity: 'sha512-c' },
  'node_modules/@scope/tool/node_modules/scripted': {
    version: '1.0.0',
    integrity: 'sha512-d',
    hasInstallScript: true,
  },
}

const document = `
| Package | Version | For |
| --- | --- | --- |
| \`plain\` | 1.2.3 | speech |
| \`@scope/tool\`     | 4.0.0-rc.1 | work |

- \`scripted\` does not run: nothing needs it.
- \`held\` 0.5.0: the next one lacks parts.
`

const good: Dependencies = { manifest, lockfile: { packages }, document }

const withManifest = (change: Partial<Manifest>): Dependencies => ({
  ...good,
  manifest: { ...manifest, ...change },
})
const withPackages = (change: Lockfile['packages']): Dependencies => ({
  ...good,
  lockfile: { packages: { ...packages, ...change } },
})
const withDocument = (from: string, to: string): Dependencies => ({
  ...good,
  document: document.replace(from, to),
})

describe('the rules of dependencies', () => {
  it('are kept by this project', () => {
    const ours = {
      manifest: JSON.parse(text('package.json')) as Manifest,
      lockfile: JSON.parse(text('package-lock.json')) as Lockfile,
      document: text('docs/dependencies.md'),
    }
    expect(Object.keys(ours.manifest.dependencies).length).toBeGreaterThan(20)
    expect(Object.keys(ours.lockfile.packages).length).toBeGreaterThan(200)
    expect(problemsOfDependencies(ours)).toEqual([])
  })

  it('leave alone what keeps them', () => {
    expect(problemsOfDependencies(good)).toEqual([])
  })

  it.each(['^1.2.3', '~1.2.3', '1.2', '1.x', '*', '', 'latest', '>=1.2.3', '1.2.3 || 2.0.0'])(
    'bite at the version "%s"',
    (version) => {
      const bad = withManifest({ dependencies: { plain: version } })
      expect(problemsOfDependencies(bad)).toContain(`plain: "${version}" is not one exact version`)
    },
  )

  it.each<[string, Dependencies, string]>([
    ['a dependency without a row', withDocument('`plain`', 'plain'), 'plain: 0 rows'],
    [
      'a dependency with two rows',
      withDocument('`@scope/tool` ', '`plain` '),
      'plain: 2 rows in the document',
    ],
    ['a row of another version', withDocument('1.2.3', '1.2.4'), 'the document says 1.2.4'],
    [
      'a row without a dependency',
      withManifest({ devDependencies: {} }),
      '@scope/tool: a row, but no dependency',
    ],
    [
      'a lockfile that was made for another manifest',
      withPackages({ '': { dependencies: { plain: '1.2.2' } } }),
      'plain: the lockfile has another version',
    ],
    [
      'a lockfile that has another version than it says',
      withPackages({ 'node_modules/plain': { version: '1.2.2', integrity: 'sha512-a' } }),
      'plain: the lockfile has another version',
    ],
    [
      'a lockfile that names a host',
      withPackages({
        'node_modules/a': { integrity: 'sha512-e', resolved: 'https://example.com/a.tgz' },
      }),
      'node_modules/a: the lockfile names where it came from',
    ],
    [
      'a lockfile without a hash',
      withPackages({ 'node_modules/a': { version: '1.0.0' } }),
      'node_modules/a: the lockfile has no hash',
    ],
    [
      "a lockfile without another platform's part",
      withPackages({
        'node_modules/a': { integrity: 'sha512-e', optionalDependencies: { 'a-darwin': '1.0.0' } },
      }),
      'its part a-darwin is missing',
    ],
    [
      'an install script that is not decided on',
      withPackages({ 'node_modules/a': { integrity: 'sha512-e', hasInstallScript: true } }),
      'a: an install script that the document does not decide on',
    ],
    [
      'an install script that runs though the document says no',
      withManifest({ allowScripts: { scripted: true } }),
      'scripted: its install script is decided on in two ways',
    ],
    [
      'an install script that does not run though the document says so',
      withDocument('does not run', 'runs'),
      'scripted: its install script is decided on in two ways',
    ],
    [
      'an install script that is allowed and not there',
      withManifest({ allowScripts: { gone: true } }),
      'gone: a decision on an install script that is not there',
    ],
    [
      'an install script that is told of and not there',
      withDocument('`scripted` does', '`gone` does'),
      'gone: a decision on an install script that is not there',
    ],
    [
      'an override that is not explained',
      withDocument('`held` 0.5.0', '`held` 0.4.0'),
      'held: the document does not tell why it is overridden',
    ],
  ])('bite at %s', (_, bad, problem) => {
    expect(problemsOfDependencies(bad).join('\n')).toContain(problem)
  })

  it('find the part of a package beside it or above it, as Node does', () => {
    const part = { 'part-linux': '1.0.0' }
    const nested = {
      'node_modules/a/node_modules/b': { integrity: 'sha512-e', optionalDependencies: part },
    }
    expect(problemsOfDependencies(withPackages(nested))).toHaveLength(1)
    for (const folder of ['', 'node_modules/a/', 'node_modules/a/node_modules/b/']) {
      const found = { [`${folder}node_modules/part-linux`]: { integrity: 'sha512-f' } }
      expect(problemsOfDependencies(withPackages({ ...nested, ...found }))).toEqual([])
    }
  })
})
