import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { countPlaywright, countVitest } from './test-report.mjs'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liminal-report-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function reportOf(content: unknown): Promise<string> {
  const path = join(folder, 'report.json')
  await writeFile(path, JSON.stringify(content))
  return path
}

it('counts a file that vitest could not run as a failure', async () => {
  const report = await reportOf({
    numPassedTests: 7,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ],
  })
  expect(await countVitest(report)).toEqual({ passed: 7, failed: 2 })
})

it('counts a test that passed on a second try as passed, and an error outside of tests', async () => {
  const report = await reportOf({
    stats: { expected: 3, flaky: 1, unexpected: 2, skipped: 4 },
    errors: [{}],
  })
  expect(await countPlaywright(report)).toEqual({ passed: 4, failed: 3 })
})

it('counts nothing where there is no report', async () => {
  expect(await countVitest(join(folder, 'missing'))).toEqual({ passed: 0, failed: 0 })
})
