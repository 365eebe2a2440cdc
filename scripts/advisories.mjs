import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT, runCommand } from './ensure-ready.mjs'
import { npm } from './npm.mjs'

/** Electron's own promise: the newest three. */
const SUPPORTED_MAJORS = 3

/**
 * `npm run advisories`: asks the registry whether anything that ships has a known advisory, and
 * whether our Electron is one that still gets repairs, and fails when it is not so. A registry that does not answer is told as one, never as "none": by hand
 * that is a warning, under CI a failure.
 */
await runCommand(async () => {
  // Of all: --omit=dev would leave out what a tool needs as well as the app, React and zod among it.
  const { output, errors } = await npm(['audit', '--package-lock-only', '--json'])
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8'))
  const verdicts = [verdictOf(output, errors, packages), await supportOf(packages)]
  for (const { line } of verdicts) console.log(line)
  if (verdicts.some(({ isFound }) => isFound)) return 1
  if (verdicts.every(({ isAnswered }) => isAnswered)) return 0
  return process.env.CI ? 1 : 0
})

/** Whether the Electron that we ship still gets repairs. */
async function supportOf(packages) {
  const ours = packages['node_modules/electron'].version
  const { output } = await npm(['view', 'electron', 'version', '--json'])
  const newest = parsed(output)
  if (typeof newest !== 'string') {
    return { line: 'Electron: NOT CHECKED, the registry does not answer.', isAnswered: false }
  }
  const isFound = Number.parseInt(newest, 10) - Number.parseInt(ours, 10) >= SUPPORTED_MAJORS
  const state = isFound ? 'its time is over' : 'supported'
  return { line: `Electron ${ours}: ${state}, the newest is ${newest}.`, isAnswered: true, isFound }
}

function verdictOf(output, errors, packages) {
  const report = parsed(output)
  if (report?.metadata?.vulnerabilities === undefined || report.error !== undefined) {
    const reason = report?.message ?? report?.error?.summary ?? errors.trim().split('\n')[0]
    const line = `Advisories: NOT CHECKED, the registry does not answer (${reason || 'no reason given'}).`
    return { line, isAnswered: false }
  }
  const found = Object.values(report.vulnerabilities)
    .filter(({ nodes }) => nodes.some((path) => packages[path]?.dev !== true))
    .map(({ name, severity }) => `${name} (${severity})`)
  const what = found.length === 0 ? 'none known' : found.join(', ')
  return { line: `Advisories on what ships: ${what}.`, isAnswered: true, isFound: found.length > 0 }
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
