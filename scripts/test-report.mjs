import { readFile } from 'node:fs/promises'

/** Counts from a report of vitest's JSON reporter. A file that could not be run is a failure. */
export async function countVitest(path) {
  const report = await readReport(path)
  if (!report) return { passed: 0, failed: 0 }
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

/** Counts from a report of Playwright's JSON reporter. */
export async function countPlaywright(path) {
  const report = await readReport(path)
  if (!report) return { passed: 0, failed: 0 }
  const { expected, flaky, unexpected } = report.stats
  return { passed: expected + flaky, failed: unexpected + report.errors.length }
}

async function readReport(path) {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}
