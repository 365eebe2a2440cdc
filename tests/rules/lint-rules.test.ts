import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cleanFiles, violations } from './violations.ts'

/**
 * Feeds each rule a file that breaks it and expects it to bite, and a file beside it that
 * keeps it and must pass. All are planted in one copy of the tree's shape and linted once.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const planted = mkdtempSync(path.join(tmpdir(), 'liminal-rules-'))
let report: readonly { readonly file: string; readonly rule: string }[] = []

beforeAll(async () => {
  const configs = readdirSync(root).filter((name) =>
    /^(tsconfig.*|\.oxlintrc|package)\.json$/.test(name),
  )
  for (const config of configs) cpSync(path.join(root, config), path.join(planted, config))
  symlinkSync(path.join(root, 'node_modules'), path.join(planted, 'node_modules'), 'junction')
  for (const { file, code } of [...violations, ...cleanFiles]) {
    const target = path.join(planted, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, code)
  }
  report = await lint()
}, 60_000)

afterAll(() => rmSync(planted, { recursive: true, force: true }))

describe('the rules of the house', () => {
  it.each(violations.map((violation) => [violation.what, violation] as const))(
    'bite at %s',
    (_, { file, rule }) => {
      expect(
        report.filter((problem) => problem.file === file).map((problem) => problem.rule),
      ).toContain(rule)
    },
  )

  it.each(cleanFiles.map(({ file }) => file))('leave %s alone', (file) => {
    expect(report.filter((problem) => problem.file === file)).toEqual([])
  })
})

async function lint(): Promise<typeof report> {
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint')
  const run = promisify(execFile)(process.execPath, [oxlint, '--format=json', 'src'], {
    cwd: planted,
    maxBuffer: 64_000_000,
  })
  // It exits with 1 when it finds something, which here is what is wanted.
  const { stdout } = await run.catch((error: unknown) => error as { stdout: string })
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: readonly { filename: string; code: string }[]
  }
  return diagnostics.map(({ filename, code }) => ({
    file: path.relative(planted, path.resolve(planted, filename)).split(path.sep).join('/'),
    rule: code,
  }))
}
