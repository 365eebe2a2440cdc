import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problemsOfDependencies, type Lockfile, type Manifest } from '../../rules/dependencies.ts'
import { tell } from '../figures.ts'
import { problemsOfWorkflow } from './workflows.ts'

const root = resolve(import.meta.dirname, '../../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const manifest = JSON.parse(read('package.json')) as Manifest & {
  readonly scripts: Readonly<Record<string, string>>
}
const lockfile = JSON.parse(read('package-lock.json')) as Lockfile

it('has every package in one exact version, hashed, from nowhere in particular, its scripts decided on', () => {
  const problems = problemsOfDependencies({
    manifest,
    lockfile,
    document: read('docs/dependencies.md'),
  })
  const runs = Object.keys(lockfile.packages).length - 1
  tell({ area: 'packages of the lockfile', runs, gotThrough: { problems: problems.length } })
  expect(problems).toEqual([])
})

/** What npm runs by itself when somebody installs or packs this. */
const lifecycle =
  /^(?:pre|post)?(?:install|prepare|pack|publish|uninstall|version|shrinkwrap)$|^prepublishOnly$|^dependencies$/

it('runs nothing of ours when it is installed, and of others only what it names', () => {
  const own = Object.keys(manifest.scripts).filter((name) => lifecycle.test(name))
  const running = Object.entries(manifest.allowScripts).filter(([, runs]) => runs)
  const scripted = Object.values(lockfile.packages).filter(
    ({ hasInstallScript }) => hasInstallScript,
  )
  const gotThrough = { 'of ours': own.length, 'not named': running.length - 1 }
  tell({ area: 'install scripts', runs: scripted.length, gotThrough })
  expect(own).toEqual([])
  expect(running).toEqual([['node', true]])
  expect('postinstall').toMatch(lifecycle)
})

describe('a workflow', () => {
  const folder = '.github/workflows'
  const good =
    'permissions:\n  contents: read\n\njobs:\n  test:\n    steps:\n      - run: npm test\n'
  const pinned = `${good}      - uses: actions/checkout@${'a'.repeat(40)} # v6.0.1\n        with:\n          persist-credentials: false\n`

  it('of ours runs nothing that could be swapped, with the least of rights', () => {
    const files = readdirSync(join(root, folder))
    const problems = files.flatMap((name) => problemsOfWorkflow(read(`${folder}/${name}`)))
    tell({ area: 'workflows', runs: files.length, gotThrough: { problems: problems.length } })
    expect(files.length).toBeGreaterThan(0)
    expect(problems).toEqual([])
  })

  it('may take an action by its commit, and forget the credentials', () => {
    expect(problemsOfWorkflow(good)).toEqual([])
    expect(problemsOfWorkflow(pinned)).toEqual([])
  })

  it.each([
    ['an action by a tag', `${good}      - uses: actions/checkout@v6\n`, 'not pinned'],
    ['an action by a branch', `${good}      - uses: some/thing@main\n`, 'not pinned'],
    ['a commit without its version', pinned.replace(' # v6.0.1', ''), 'not pinned'],
    ['credentials that stay', pinned.replace('false', 'true'), 'keeps its credentials'],
    ['no rights named', good.replace('permissions:\n  contents: read', ''), 'no permissions'],
    ['more rights', good.replace('read', 'write'), 'may "contents: write"'],
    [
      'more rights of one job',
      `${good}    permissions:\n      packages: write\n`,
      'packages: write',
    ],
    ['foreign code with rights', `on: pull_request_target\n${good}`, 'foreign code'],
    [
      'a title in a shell',
      `${good}      - run: echo \${{ github.event.issue.title }}\n`,
      'foreign text',
    ],
    ['a program from elsewhere', `${good}      - run: npx some-tool\n`, 'past the lockfile'],
  ])('may not have %s', (_, text, problem) => {
    expect(problemsOfWorkflow(text).join('\n')).toContain(problem)
  })
})
