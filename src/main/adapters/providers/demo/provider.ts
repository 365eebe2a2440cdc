import type { ModelId } from '../../../../shared/model/ids.ts'
import type { ModelInfo } from '../../../../shared/model/model-info.ts'
import type { StreamEvent } from '../../../../shared/model/turn-event.ts'
import type { ChatProvider, ChatRequest } from '../../../ports/chat-provider.ts'
import type { Clock } from '../../../ports/clock.ts'
import { createAnswerParts } from '../http/answer-parts.ts'
import { faultOf } from '../http/fault-of.ts'
import { theRestOf } from './continued-text.ts'
import { demoScripts } from './demo-scripts.ts'
import { occasionOf } from './occasion.ts'
import { paced, pause, piecesOf } from './pace.ts'
import type { DemoScript } from './script.ts'
import { inputTokensOf, tooLongFor } from './small-window.ts'

const contextWindowTokens = 32_000

/** The built-in provider: offline, scripted, and open about being neither a model nor a server. */
export function createDemoProvider(dependencies: { readonly clock: Clock }): ChatProvider {
  const takes = new Map<string, number>()
  return {
    kind: 'demo',

    stream(request, _connection, signal, observer) {
      observer?.sign('connected')
      const script = demoScripts.find((it) => it.id === request.model) ?? unknownModel
      const part = request.isContinuation && script.text ? theRestOf(request) : script
      const take = (takes.get(script.id) ?? 0) + 1
      takes.set(script.id, take)
      const { clock } = dependencies
      return perform(tooLongFor(script, request) ?? part, request, { take, clock, signal })
    },

    listModels: async () => demoScripts.map(modelFromScript),
  }
}

function modelFromScript({ id, label, limitTokens }: DemoScript): ModelInfo {
  const model = { id: id as ModelId, label }
  return limitTokens === undefined ? { ...model, contextWindowTokens } : model
}

const unknownModel: DemoScript = {
  id: '',
  label: '',
  silenceMs: 0,
  tokensPerSecond: 1,
  ending: {
    state: 'failed',
    fault: faultOf('provider.modelGone', { detail: 'Demo has no script of this name.' }),
  },
}

interface Performance {
  readonly take: number
  readonly clock: Clock
  readonly signal: AbortSignal
}

async function* perform(
  script: DemoScript,
  request: ChatRequest,
  { take, clock, signal }: Performance,
): AsyncGenerator<StreamEvent, void> {
  const occasion = occasionOf(request, take)
  const parts = createAnswerParts()
  const reasoning = piecesOf(script.reasoning?.(occasion) ?? '')
  const text = piecesOf(script.text?.(occasion) ?? '')

  await pause(clock, script.silenceMs, signal)
  for await (const piece of paced(reasoning, script.tokensPerSecond, clock, signal)) {
    yield* parts.append({ type: 'text', block: 'reasoning', kind: 'reasoning', text: piece })
  }
  for await (const piece of paced(text, script.tokensPerSecond, clock, signal)) {
    yield* parts.append({ type: 'text', block: 'text', kind: 'text', text: piece })
  }
  for (const reading of script.beside ?? []) {
    // A citation comes whole, everything else as it is written.
    const pieces = reading.type === 'citation' ? [reading.text] : wordsOf(reading.text)
    for await (const piece of paced(pieces, script.tokensPerSecond, clock, signal)) {
      yield* parts.append({ ...reading, text: piece })
    }
  }
  if (script.ending === undefined) await untilAborted(signal)
  else await pause(clock, script.lastSilenceMs ?? 0, signal)

  yield* parts.close()
  if (!signal.aborted && parts.hasContent()) {
    const besideTokens = (script.beside ?? []).flatMap((reading) => piecesOf(reading.text)).length
    yield { type: 'usage', usage: usageOf(request, reasoning.length, text.length + besideTokens) }
  }
  const outcome = signal.aborted ? undefined : script.ending
  yield { type: 'ended', outcome: outcome ?? { state: 'cancelled' } }
}

/** At least one, since a part may be without text. */
function wordsOf(text: string): readonly string[] {
  return text === '' ? [''] : piecesOf(text)
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

function usageOf(request: ChatRequest, reasoningTokens: number, textTokens: number) {
  return {
    inputTokens: inputTokensOf(request),
    outputTokens: reasoningTokens + textTokens,
    ...(reasoningTokens > 0 && { reasoningTokens }),
  }
}
