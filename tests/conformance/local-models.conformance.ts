import { describe, expect, it } from 'vitest'
import type { ProviderConnection } from '../../src/main/ports/chat-provider.ts'
import type { LocalModels, PullEvent } from '../../src/main/ports/local-models.ts'
import type { ModelId } from '../../src/shared/model/ids.ts'
import type { LoadedModel } from '../../src/shared/model/local-model.ts'
import { createGate, type Gate } from '../loopback/gate.ts'
import { faultOf } from './fault-of.ts'

/**
 * What the server under test has to have and do. Its registry has `roomy`, of layers of 1000 and
 * 10 bytes, and `bulky`, of one of 600, which fails at its half for want of room the first time.
 */
export interface LocalModelsScene {
  readonly loaded?: readonly LoadedModel[]
  /** Holds the first layer of `roomy` at its half. */
  readonly gate?: Gate
  readonly isDown?: boolean
}

export interface LocalModelsUnderTest extends AsyncDisposable {
  readonly localModels: LocalModels
  readonly connection: ProviderConnection
}

const roomy = 'roomy' as ModelId
const bulky = 'bulky' as ModelId
const signal = (): AbortSignal => new AbortController().signal

async function heardOut(events: AsyncIterable<PullEvent>): Promise<readonly PullEvent[]> {
  const heard: PullEvent[] = []
  for await (const event of events) heard.push(event)
  return heard
}

const progressOf = (events: readonly PullEvent[]) =>
  events.filter((event) => event.type === 'progress')

/** What every server of local models must do, run against each of them. */
export function describeLocalModels(
  name: string,
  open: (scene: LocalModelsScene) => Promise<LocalModelsUnderTest>,
): void {
  describe(`${name} as a server of local models`, () => {
    it('lists what is loaded, and lets go of what it is told to', async () => {
      const loaded: readonly LoadedModel[] = [
        {
          modelId: roomy,
          sizeBytes: 500,
          graphicsBytes: 400,
          contextTokens: 4096,
          unloadsAt: 9e11,
        },
        { modelId: bulky, sizeBytes: 300, graphicsBytes: 0 },
      ]
      await using tested = await open({ loaded })
      const { localModels, connection } = tested
      expect(await localModels.listLoaded(connection, signal())).toEqual(loaded)
      await localModels.unload(connection, roomy, signal())
      expect(await localModels.listLoaded(connection, signal())).toEqual([loaded[1]])
      await localModels.unload(connection, roomy, signal())
    })

    it('pulls a model: its layers summed, one end, and that is the last', async () => {
      await using tested = await open({})
      const events = await heardOut(tested.localModels.pull(tested.connection, roomy, signal()))
      expect(events[0]).toMatchObject({ type: 'progress', phase: 'starting', totalBytes: 0 })
      expect(progressOf(events).at(-1)).toEqual({
        type: 'progress',
        phase: 'finishing',
        completedBytes: 1010,
        totalBytes: 1010,
        receivedBytes: 1010,
      })
      expect(events.at(-1)).toEqual({ type: 'ended', outcome: { state: 'complete' } })
      expect(events.filter(({ type }) => type === 'ended')).toHaveLength(1)
    })

    it('stops at once, and goes on from there when it is asked again', async () => {
      const gate = createGate()
      await using tested = await open({ gate })
      const stop = new AbortController()
      const stopped: PullEvent[] = []
      for await (const event of tested.localModels.pull(tested.connection, roomy, stop.signal)) {
        stopped.push(event)
        if (event.type === 'progress' && event.completedBytes === 500) stop.abort()
      }
      expect(stopped.at(-1)).toEqual({ type: 'ended', outcome: { state: 'stopped' } })
      const again = await heardOut(tested.localModels.pull(tested.connection, roomy, signal()))
      const first = progressOf(again).find(({ phase }) => phase === 'downloading')
      expect(first).toMatchObject({ completedBytes: 500, receivedBytes: 0 })
      expect(progressOf(again).at(-1)).toMatchObject({ completedBytes: 1010, receivedBytes: 510 })
      expect(again.at(-1)).toEqual({ type: 'ended', outcome: { state: 'complete' } })
    })

    it('ends with the reason that the server gives on the way', async () => {
      await using tested = await open({})
      const pull = () => heardOut(tested.localModels.pull(tested.connection, bulky, signal()))
      const events = await pull()
      expect(events.at(-1)).toMatchObject({
        type: 'ended',
        outcome: { state: 'failed', fault: { code: 'localModels.diskFull' } },
      })
      expect(progressOf(events).at(-1)).toMatchObject({ completedBytes: 300, totalBytes: 600 })
      expect((await pull()).at(-1)).toEqual({ type: 'ended', outcome: { state: 'complete' } })
    })

    it('says that there is no model of a name', async () => {
      await using tested = await open({})
      const none = 'nobody-made-this' as ModelId
      const events = await heardOut(tested.localModels.pull(tested.connection, none, signal()))
      expect(events.at(-1)).toMatchObject({
        outcome: { state: 'failed', fault: { code: 'localModels.notFound' } },
      })
    })

    it('stops what was stopped before it began', async () => {
      await using tested = await open({})
      const events = tested.localModels.pull(tested.connection, roomy, AbortSignal.abort())
      expect(await heardOut(events)).toEqual([{ type: 'ended', outcome: { state: 'stopped' } }])
    })

    it('tells of a server that is not running', async () => {
      await using tested = await open({ isDown: true })
      const { localModels, connection } = tested
      const refused = { code: 'provider.network', data: { reason: 'refused' } }
      expect(await faultOf(localModels.listLoaded(connection, signal()))).toMatchObject(refused)
      expect(await faultOf(localModels.unload(connection, roomy, signal()))).toMatchObject(refused)
      expect(await heardOut(localModels.pull(connection, roomy, signal()))).toMatchObject([
        { type: 'ended', outcome: { state: 'failed', fault: refused } },
      ])
    })
  })
}
