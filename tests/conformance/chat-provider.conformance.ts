import { getEventListeners } from 'node:events'
import { describe, expect, test } from 'vitest'
import type { ErrorCode } from '../../src/shared/errors/catalog.ts'
import { modelInfoSchema } from '../../src/shared/model/model-info.ts'
import type { ModelId } from '../../src/shared/model/ids.ts'
import type { TerminalState } from '../../src/shared/model/message.ts'
import type {
  ChatProvider,
  ChatRequest,
  ProviderConnection,
} from '../../src/main/ports/chat-provider.ts'
import { folded, hearOut } from './chat-provider.listener.ts'

/** What the other side does. Every adapter must be able to be put before each of them. */
export type Scene =
  | 'answers'
  | 'reasons'
  | 'cites its sources'
  | 'asks for a tool'
  | 'declines in words'
  | 'reaches the output limit'
  | 'withholds the rest'
  | 'breaks the connection'
  | 'ends without its marker'
  | 'begins and falls silent'
  | 'never answers'
  | 'refuses the key'
  | 'forbids'
  | 'limits the rate'
  | 'is overloaded'
  | 'has no such model'
  | 'finds it too long'
  | 'is not there'

/** An adapter with the other side set up for one scene. */
export interface Stage {
  readonly provider: ChatProvider
  readonly connection: ProviderConnection
  readonly model: ModelId
  /** What is asked in place of the usual request. */
  readonly request?: ChatRequest
  /** Resolves when the request has come to the other side. */
  readonly asked: () => Promise<void>
  /** How many requests the other side has seen; absent where there is none. */
  readonly requests?: () => number
  /** Tells the other side that text has arrived, so that what it does next cannot overtake it. */
  readonly heard?: () => void
  /** Resolves when the connection of the request has ended, seen from the other side. */
  readonly disconnected: () => Promise<void>
  readonly close: () => Promise<void>
}

export type SetStage = (scene: Scene) => Promise<Stage>

const endings: readonly (readonly [Scene, TerminalState, ErrorCode | undefined])[] = [
  ['answers', 'complete', undefined],
  ['reasons', 'complete', undefined],
  ['cites its sources', 'complete', undefined],
  ['asks for a tool', 'complete', undefined],
  ['declines in words', 'filtered', 'provider.refused'],
  ['reaches the output limit', 'truncated', 'turn.outputLimit'],
  ['withholds the rest', 'filtered', 'provider.refused'],
  ['breaks the connection', 'interrupted', 'provider.network'],
  ['ends without its marker', 'interrupted', 'provider.protocol'],
  ['refuses the key', 'failed', 'provider.auth'],
  ['forbids', 'failed', 'provider.forbidden'],
  ['limits the rate', 'failed', 'provider.rateLimited'],
  ['is overloaded', 'failed', 'provider.overloaded'],
  ['has no such model', 'failed', 'provider.modelGone'],
  ['finds it too long', 'failed', 'provider.contextOverflow'],
  ['is not there', 'failed', 'provider.network'],
]

/**
 * What the port promises of every adapter, whatever it is made of. `lacks` names the scenes for
 * which its other side has no words.
 */
export function describeChatProvider(
  name: string,
  setStage: SetStage,
  { lacks = [] }: { readonly lacks?: readonly Scene[] } = {},
): void {
  async function at<T>(scene: Scene, act: (stage: Stage) => Promise<T>): Promise<T> {
    const stage = await setStage(scene)
    try {
      return await act(stage)
    } finally {
      await stage.close()
    }
  }

  describe(`${name} as a chat provider`, () => {
    const possible = endings.filter(([scene]) => !lacks.includes(scene))
    test.each(possible)('when the other side %s, the answer is %s (%s)', (scene, state, code) =>
      at(scene, async (stage) => {
        const events = await hear(stage)
        const { outcome } = folded(events)
        expect([outcome.state, outcome.fault?.code]).toEqual([state, code])
      }),
    )

    test('keeps reasoning apart from the answer', () =>
      at('reasons', async (stage) => {
        const { parts } = folded(await hear(stage))
        expect(parts.map((part) => part.kind)).toEqual(['reasoning', 'text'])
      }))

    test.runIf(!lacks.includes('cites its sources'))('tells the sources beside the text', () =>
      at('cites its sources', async (stage) => {
        const { parts } = folded(await hear(stage))
        const cited = parts.filter((part) => part.kind === 'citation')
        expect(parts[0]?.kind).toBe('text')
        expect(cited.length).toBeGreaterThan(0)
        expect(cited.every((part) => part.source !== undefined)).toBe(true)
      }),
    )

    test('tells the tool that was asked for, with its arguments', () =>
      at('asks for a tool', async (stage) => {
        const { parts } = folded(await hear(stage))
        const call = parts.find((part) => part.kind === 'tool-call')
        expect(call?.toolName).toBeTruthy()
        expect(JSON.parse(call?.text ?? '')).toBeTypeOf('object')
      }))

    test.runIf(!lacks.includes('declines in words'))('keeps a refusal apart from an answer', () =>
      at('declines in words', async (stage) => {
        const { parts } = folded(await hear(stage))
        expect(parts.map((part) => part.kind)).toEqual(['refusal'])
      }),
    )

    test('keeps the text of an answer that broke off', () =>
      at('breaks the connection', async (stage) => {
        const { parts } = folded(await hear(stage))
        expect(parts.map((part) => part.text).join('')).not.toBe('')
      }))

    test('reports the usage of a whole answer', () =>
      at('answers', async (stage) => {
        const { usage } = folded(await hear(stage))
        expect(usage?.inputTokens).toBeGreaterThan(0)
        expect(usage?.outputTokens).toBeGreaterThan(0)
      }))

    test.each(['limits the rate', 'is overloaded', 'refuses the key'] as const)(
      'asks once when the other side %s',
      (scene) =>
        at(scene, async (stage) => {
          await hear(stage)
          expect(stage.requests?.() ?? 1).toBe(1)
        }),
    )

    test('stopped before the first word, it ends as cancelled and lets go of the connection', () =>
      at('never answers', async (stage) => {
        const stop = new AbortController()
        const heard = hearOut(ask(stage, stop.signal))
        await stage.asked()
        stop.abort()
        expect(folded(await heard)).toEqual({ parts: [], outcome: { state: 'cancelled' } })
        await stage.disconnected()
      }))

    test('stopped in the middle, it keeps the text, ends as cancelled and lets go', () =>
      at('begins and falls silent', async (stage) => {
        const stop = new AbortController()
        const events = await hearOut(ask(stage, stop.signal), (event) => {
          if (event.type === 'part.delta') stop.abort()
        })
        const { parts, outcome } = folded(events)
        expect(outcome).toEqual({ state: 'cancelled' })
        expect(parts.map((part) => part.text).join('')).not.toBe('')
        await stage.disconnected()
      }))

    test('stopped before it was asked, it sends nothing', () =>
      at('answers', async (stage) => {
        const events = await hearOut(ask(stage, AbortSignal.abort()))
        expect(events).toEqual([{ type: 'ended', outcome: { state: 'cancelled' } }])
        expect(stage.requests?.() ?? 0).toBe(0)
      }))

    test('leaves no listener on the signal of a turn that is over', () =>
      at('answers', async (stage) => {
        const signal = neverStopped()
        await hearOut(ask(stage, signal))
        expect(getEventListeners(signal, 'abort')).toHaveLength(0)
      }))

    test('a reader that leaves early lets go of the connection', () =>
      at('begins and falls silent', async (stage) => {
        for await (const event of ask(stage)) if (event.type === 'part.delta') break
        await expect(stage.disconnected()).resolves.toBeUndefined()
      }))

    test('lists models that can be asked', () =>
      at('answers', async (stage) => {
        const models = await stage.provider.listModels(stage.connection, neverStopped())
        for (const model of models) modelInfoSchema.parse(model)
        expect(models.map((model) => model.id)).toContain(stage.model)
      }))
  })
}

export function aRequest(model: ModelId): ChatRequest {
  return {
    model,
    messages: [
      { role: 'user', text: 'What is a threshold?' },
      { role: 'assistant', text: 'The stone under a door.' },
      { role: 'user', text: 'And what is it good for?' },
    ],
  }
}

export function neverStopped(): AbortSignal {
  return new AbortController().signal
}

function hear(stage: Stage) {
  return hearOut(ask(stage), (event) => {
    if (event.type === 'part.delta') stage.heard?.()
  })
}

function ask(stage: Stage, signal: AbortSignal = neverStopped()) {
  return stage.provider.stream(stage.request ?? aRequest(stage.model), stage.connection, signal)
}
