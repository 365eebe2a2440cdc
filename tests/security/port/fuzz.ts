import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { QuietLogLine } from '../../fakes/quiet-log.ts'
import { howOften, tell } from '../figures.ts'
import { isWell, startAttackedApp, type AttackedApp } from './attacked-app.ts'
import { inputOf } from './inputs.ts'
import { procedures, type KnownIds, type Procedure } from './procedures.ts'
import { rawPort, type RawPort } from './raw-port.ts'
import { isDeclared, leaksIn } from './reply-rules.ts'

const calls = howOften({ full: 10_000, sample: 20 })
const isSample = calls < 10_000
/** As many as wait at once. */
const together = 50

/** Both are there to show the user where the data lies. */
const tellsWhere = new Set(['app.about', 'app.reopenLibrary'])

/** Attacks every `of`th procedure, the first of them at `part`: a file for each has a processor. */
export function fuzz({ part, of }: { readonly part: number; readonly of: number }): void {
  const own = procedures.filter((_, index) => index % of === part)
  const scene: Scene = { rejections: [], runs: 0, crashes: 0, leaks: 0, undeclared: 0 }
  const onRejection = (reason: unknown): void => void scene.rejections.push(reason)

  beforeAll(async () => {
    process.on('unhandledRejection', onRejection)
    if (isSample) scene.shared = await startAttackedApp()
  })
  afterAll(async () => {
    process.off('unhandledRejection', onRejection)
    await scene.shared?.[Symbol.asyncDispose]()
    const { runs, crashes, leaks, undeclared } = scene
    const gotThrough = { crashes, leaks, 'undeclared errors': undeclared }
    tell({ area: `port: payloads for ${own.length} procedures`, runs, gotThrough })
  })

  it.each(own)(
    '$name takes anything and gives nothing away',
    { timeout: 3_600_000 },
    async (procedure) => {
      const nothing = { leaks: [], undeclared: [], rejections: [], isAlive: true }
      expect(await attack(scene, procedure)).toEqual(nothing)
      expect(Object.keys(Object.prototype)).toEqual([])
    },
  )
}

interface Scene {
  /** Of the sample; whatever a flood of valid calls leaves behind ends with an app of its own. */
  shared?: AttackedApp
  readonly rejections: unknown[]
  runs: number
  crashes: number
  leaks: number
  undeclared: number
}

async function attack(scene: Scene, procedure: Procedure): Promise<Found> {
  await using own = isSample ? undefined : await startAttackedApp()
  const attacked = own ?? scene.shared
  if (!attacked) throw new Error('There is no app.')
  const { app, known } = attacked
  const leaks = new Set<string>()
  const undeclared = new Set<string>()
  const places = [process.cwd(), ...(tellsWhere.has(procedure.name) ? [] : [app.dataPath])]
  const port = rawPort(app.openPort(), (text) => {
    for (const kind of leaksIn(text, places)) leaks.add(`${kind}: ${text.slice(0, 500)}`)
  })
  const inputs = inputsFor(procedure, known)
  for (let at = 0; at < inputs.length; at += together) {
    const asked = inputs.slice(at, at + together).map(async (input) => {
      const reply = await port.call(procedure.path, input)
      if (reply.status < 400 || isDeclared(reply, procedure)) return
      undeclared.add(JSON.stringify(reply).slice(0, 500))
    })
    await Promise.all(asked)
    ;(app.log.lines as QuietLogLine[]).length = 0
  }
  await closed(port)
  const rejections = scene.rejections.splice(0)
  const isAlive = await isWell(app.client)
  scene.runs += inputs.length
  scene.leaks += leaks.size
  scene.undeclared += undeclared.size
  if (!isAlive || rejections.length > 0) scene.crashes += 1
  return { leaks: [...leaks], undeclared: [...undeclared], rejections, isAlive }
}

interface Found {
  readonly leaks: readonly string[]
  readonly undeclared: readonly string[]
  readonly rejections: readonly unknown[]
  readonly isAlive: boolean
}

/** A passphrase is made to be slow to try: of those that are tried a few hundred are enough. */
function inputsFor(procedure: Procedure, known: KnownIds): readonly unknown[] {
  const isSlow = procedure.name.startsWith('vault.')
  const numRuns = isSlow ? 3 * calls : calls
  const inputs = fc.sample(inputOf(procedure, known), { numRuns, seed: 5 })
  let slow = 0
  const spared = inputs.filter((input) => !isSlow || !isTried(input) || (slow += 1) <= 200)
  return spared.slice(0, calls)
}

function isTried(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false
  return Object.entries(input).some(
    ([name, value]) => /passphrase|next/i.test(name) && typeof value === 'string',
  )
}

async function closed(port: RawPort): Promise<void> {
  // What was said last has been said by the time that another call is answered.
  await port.call('/turns/running', undefined)
  port.close()
}
