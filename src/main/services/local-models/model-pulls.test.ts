import { expect, test } from 'vitest'
import type { LocalModels } from '../../ports/local-models.ts'
import type { UseConnection } from '../../ports/chat-provider.ts'
import { FaultError } from '../../../shared/errors/fault.ts'
import type { ProviderId } from '../../../shared/model/ids.ts'
import type { ModelPull } from '../../../shared/model/local-model.ts'
import { aProviderAccount } from '../../../../tests/build/a-provider-account.ts'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { createMemoryLocalModels } from '../../../../tests/fakes/memory-local-models.ts'
import { createQuietLog } from '../../../../tests/fakes/quiet-log.ts'
import { createSequenceIds } from '../../../../tests/fakes/sequence-ids.ts'
import { createGate, type Gate } from '../../../../tests/loopback/gate.ts'
import { createModelPulls } from './model-pulls.ts'

const account = aProviderAccount({ kind: 'ollama' })
const { id } = account

function aRoom(options: { gate?: Gate; server?: LocalModels; useConnection?: UseConnection } = {}) {
  const refreshed: ProviderId[] = []
  const clock = createManualClock()
  const registry = { 'qwen3:4b': [{ bytes: 1000, ...(options.gate && { gate: options.gate }) }] }
  const pulls = createModelPulls({
    servers: { ollama: options.server ?? createMemoryLocalModels({ registry }) },
    useConnection: options.useConnection ?? ((_id, work) => work(account, {})),
    refreshModels: (of) => Promise.resolve(refreshed.push(of)),
    clock,
    ids: createSequenceIds(),
    log: createQuietLog(),
  })
  return { pulls, clock, refreshed }
}

/** What a watcher sees, up to the first state that it waits for. */
async function until(
  watching: AsyncGenerator<{ readonly pulls: readonly ModelPull[] }>,
  isIt: (pulls: readonly ModelPull[]) => boolean,
): Promise<readonly ModelPull[]> {
  for (;;) {
    const next = await watching.next()
    if (next.done) throw new Error('The watch has ended.')
    if (isIt(next.value.pulls)) return next.value.pulls
  }
}

const isOver = (pulls: readonly ModelPull[]): boolean => pulls[0]?.outcome !== undefined

test('a model that was pulled is in the list of models when its pull is told to be complete', async () => {
  const { pulls, refreshed } = aRoom()
  const watching = pulls.watch()
  expect(pulls.start(id, 'ollama pull qwen3:4b')).toBe('qwen3:4b')
  const [pull] = await until(watching, isOver)
  expect(pull).toEqual({
    providerId: id,
    modelId: 'qwen3:4b',
    phase: 'finishing',
    completedBytes: 1000,
    totalBytes: 1000,
    outcome: { state: 'complete' },
  })
  expect(refreshed).toEqual([id])
})

test('leaving does not stop a pull, and who comes later sees it as it is', async () => {
  const gate = createGate()
  const { pulls, clock } = aRoom({ gate })
  const first = pulls.watch()
  pulls.start(id, 'qwen3:4b')
  await gate.reached
  await first.return(undefined)
  clock.advance(250)
  const later = pulls.watch()
  const [seen] = await until(later, () => true)
  expect(seen).toMatchObject({ phase: 'downloading', completedBytes: 500, totalBytes: 1000 })
  gate.open()
  expect(await until(later, isOver)).toMatchObject([{ outcome: { state: 'complete' } }])
})

test('asking again for a model under way starts nothing; stopping keeps what came', async () => {
  const gate = createGate()
  const { pulls, refreshed } = aRoom({ gate })
  const watching = pulls.watch()
  const modelId = pulls.start(id, 'qwen3:4b')
  await gate.reached
  pulls.start(id, 'qwen3:4b')
  pulls.dismiss(id, modelId)
  pulls.stop(id, modelId)
  const stopped = await until(watching, isOver)
  expect(stopped).toHaveLength(1)
  expect(stopped).toMatchObject([{ completedBytes: 500, outcome: { state: 'stopped' } }])
  pulls.dismiss(id, modelId)
  expect(await until(watching, (all) => all.length === 0)).toEqual([])
  expect(refreshed).toEqual([])
})

test('what the account lacks is the outcome of the pull', async () => {
  const fault = { code: 'vault.locked', data: {} } as const
  const { pulls } = aRoom({ useConnection: () => Promise.reject(new FaultError(fault)) })
  const watching = pulls.watch()
  pulls.start(id, 'qwen3:4b')
  expect(await until(watching, isOver)).toMatchObject([{ outcome: { state: 'failed', fault } }])
})

test('a server that breaks its promise is a bug, and ends the pull all the same', async () => {
  const server = { ...createMemoryLocalModels({}), pull: () => noEnd() }
  const { pulls } = aRoom({ server })
  const watching = pulls.watch()
  pulls.start(id, 'qwen3:4b')
  expect(await until(watching, isOver)).toMatchObject([
    { outcome: { state: 'failed', fault: { code: 'app.internal' } } },
  ])
})

test('an account that is removed takes its pulls along, and so does quitting', async () => {
  const gate = createGate()
  const { pulls } = aRoom({ gate })
  const watching = pulls.watch()
  pulls.start(id, 'qwen3:4b')
  await gate.reached
  pulls.forgetAccount(id)
  expect(await until(watching, (all) => all.length === 0)).toEqual([])
  pulls.start(id, 'qwen3:4b')
  await pulls.stopAll()
})

test('a name that can be none starts nothing', () => {
  const { pulls } = aRoom()
  expect(() => pulls.start(id, 'two words')).toThrow('localModels.nameInvalid')
})

async function* noEnd(): AsyncGenerator<never, void> {}
