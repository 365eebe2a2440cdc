import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { aLibrary } from '../build/a-library.ts'
import { checkOutbox } from './check-outbox.ts'
import { watchOthers } from '../bench/machine.ts'
import { checkFile, checkPromises } from './check-promises.ts'
import type { Said } from './said.ts'

// `npm run torture:kill -- --kills 300`: a real process that streams and writes is killed with
// SIGKILL at random instants, again and again on one library, and each time all that it had
// promised is looked for. Ends with 1 when anything was lost.
const { values } = parseArgs({ options: { kills: { type: 'string', default: '300' } } })
const kills = Number(values.kills)
const child = fileURLToPath(new URL('stream-until-killed.ts', import.meta.url))
const dataPath = await mkdtemp(path.join(tmpdir(), 'liminal-torture-'))
const startsMs: number[] = []
const lostMs: number[] = []
const broken: string[] = []
let promises = 0
const othersSince = watchOthers()

for (let kill = 1; kill <= kills; kill += 1) {
  const { said, killedAt } = await runAndKill(Math.random() * 1_500)
  await using library = await aLibrary({ directory: dataPath })
  const { store } = await library.opener.open({ quarantine: false })
  await store.interruptAbandonedTurns()
  const verdict = await checkPromises(store, said, killedAt)
  broken.push(...(await checkOutbox(store, said)))
  await store.close()
  broken.push(...verdict.broken, ...checkFile(library.file))
  lostMs.push(verdict.lostMs)
  promises += said.filter(({ type }) => type !== 'seen').length
  if (kill % 25 === 0) console.error(`${kill} kills, ${broken.length} broken promises`)
}
await rm(dataPath, { recursive: true, force: true })

for (const problem of broken.slice(0, 20)) console.error(problem)
console.log(`kills                       ${kills}`)
console.log(`acknowledged, and looked for ${promises}`)
console.log(`broken promises             ${broken.length}`)
console.log(`text lost, by age at kill   ${spreadOf(lostMs)}`)
console.log(`ready again                 ${spreadOf(startsMs)}`)
const others = othersSince()
if (others !== undefined) console.log(`others took of the machine  ${Math.round(others * 100)} %`)
process.exitCode = broken.length === 0 ? 0 : 1

async function runAndKill(afterMs: number): Promise<{ said: readonly Said[]; killedAt: number }> {
  const running = spawn(process.execPath, [child, dataPath], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: 'none' },
  })
  const ended = once(running, 'exit')
  const said: Said[] = []
  const ready = Promise.withResolvers<void>()
  const lines = createInterface({ input: running.stdout })
  const heard = once(lines, 'close')
  lines.on('line', (line) => {
    // The last line may have been cut by the kill; it then promised nothing.
    if (!line.endsWith('}')) return
    const promise = JSON.parse(line) as Said
    said.push(promise)
    if (promise.type !== 'ready') return
    startsMs.push(promise.afterMs)
    ready.resolve()
  })
  await Promise.race([ready.promise, ended])
  await wait(afterMs)
  const killedAt = Date.now()
  running.kill('SIGKILL')
  await ended
  await heard
  return { said, killedAt }
}

function spreadOf(figures: readonly number[]): string {
  return `median ${at(figures, 0.5)} ms, 95 % below ${at(figures, 0.95)} ms, worst ${at(figures, 1)} ms`
}

function at(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
