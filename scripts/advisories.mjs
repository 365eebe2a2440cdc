import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT, runCommand } from './ensure-ready.mjs'
import { npm } from './npm.mjs'

/**
 * `npm run advisories`: asks the registry whether anything that ships has a known advisory, and
 * fails when something has. A registry that does not answer is told as one, never as "none": by hand
 * that is a warning, under CI a failure.
 */
await runCommand(async () => {
  // Of all: --omit=dev would leave out what a tool needs as well as the app, React and zod among it.
  const { output, errors } = await npm(['audit', '--package-lock-only', '--json'])
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8'))
  const { line, isFound, isAnswered } = verdictOf(output, errors, packages)
  console.log(line)
  if (isAnswered) return isFound ? 1 : 0
  return process.env.CI ? 1 : 0
})

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
