import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureReady, explain, ROOT, runCommand } from './ensure-ready.mjs'
import { runPlaywright } from './playwright.mjs'
import { runAttached } from './run.mjs'
import { countPlaywright, countVitest } from './test-report.mjs'

const CHECK = 'check:'
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/**
 * `npm test`: makes everything ready, then runs each `check:…` script of package.json, the build
 * and the end-to-end tests, up to the first that fails. `--only=unit,e2e` picks stages.
 * The last line printed is the sum over all tests; a failed stage without tests counts as one.
 */
await runCommand(async () => {
  const reports = await mkdtemp(join(tmpdir(), 'liminal-test-'))
  try {
    return await runStages(await wantedStages(reports))
  } finally {
    await rm(reports, { recursive: true, force: true })
  }
})

async function runStages(stages) {
  const total = { passed: 0, failed: 0 }
  for (const { name, run, count } of stages) {
    const startedMs = performance.now()
    const code = await run()
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
    const { passed, failed } = await count()
    total.passed += passed
    total.failed += code === 0 ? failed : Math.max(failed, 1)
    console.log(`${code === 0 ? 'ok' : 'FAILED'}: ${name} (${seconds} s)`)
    if (code !== 0) break
  }
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

async function wantedStages(reports) {
  const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length)
  const names = only?.split(',')
  const all = [readyStage(names), ...(await checkStages(reports)), buildStage(), e2eStage(reports)]
  const unknown = names?.find((name) => !all.some((stage) => stage.name === name))
  if (unknown)
    throw new Error(`There is no stage "${unknown}": ${all.map(({ name }) => name).join(', ')}`)
  return all.filter(({ name }) => name === 'ready' || !names || names.includes(name))
}

function noTests() {
  return { passed: 0, failed: 0 }
}

function readyStage(names) {
  const isWanted = (name) => !names || names.includes(name)
  const need = [
    ...(isWanted('unit') || isWanted('e2e') ? ['keychain'] : []),
    ...(isWanted('e2e') ? ['runtime', 'display'] : []),
  ]
  return { name: 'ready', run: () => succeeds(() => ensureReady({ need })), count: noTests }
}

async function checkStages(reports) {
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))
  const names = Object.keys(scripts).filter((name) => name.startsWith(CHECK))
  return names.map((script) => {
    const report = join(reports, 'vitest.json')
    const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const isUnit = script === `${CHECK}unit`
    return {
      name: script.slice(CHECK.length),
      run: () => npmRun(script, isUnit ? args : []),
      count: isUnit ? () => countVitest(report) : noTests,
    }
  })
}

function buildStage() {
  return {
    name: 'build',
    run: () => succeeds(() => ensureReady({ need: ['build'] })),
    count: noTests,
  }
}

function e2eStage(reports) {
  const report = join(reports, 'playwright.json')
  return {
    name: 'e2e',
    run: async () => {
      if ((await succeeds(() => ensureReady({ need: ['build'] }))) !== 0) return 1
      const args = ['--reporter=list,json']
      return runPlaywright({ project: 'e2e', args, env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } })
    },
    count: () => countPlaywright(report),
  }
}

function npmRun(script, args) {
  return runAttached(
    NPM,
    ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])],
    {
      cwd: ROOT,
    },
  )
}

async function succeeds(work) {
  try {
    await work()
    return 0
  } catch (error) {
    explain(error)
    return 1
  }
}
