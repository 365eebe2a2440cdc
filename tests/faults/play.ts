import { attachAsAsked, lendNoImages } from '../fakes/attach-files.ts'
import type { ProviderAccount } from '../../src/shared/model/provider.ts'
import type { Message } from '../../src/shared/model/message.ts'
import type { ModelId, RequestId } from '../../src/shared/model/ids.ts'
import { aFetch } from '../build/a-fetch.ts'
import type { ChatProvider, ChatProviders } from '../../src/main/ports/chat-provider.ts'
import type { HttpFetch } from '../../src/main/ports/http.ts'
import { aComposePrompt } from '../build/a-compose-prompt.ts'
import { createRunTurn } from '../../src/main/services/turns/run-turn.ts'
import { startTurn } from '../../src/main/services/turns/start-turn.ts'
import { createTurnRoom } from '../../src/main/services/turns/turns.ts'
import { aProviderAccount } from '../build/a-provider-account.ts'
import type { WireVendor } from '../conformance/chat-provider.vendors.ts'
import { apiKey } from '../conformance/chat-provider.wire-stage.ts'
import { createManualClock, type ManualClock } from '../fakes/manual-clock.ts'
import { noPrices } from '../fakes/no-prices.ts'
import { createMemoryStore } from '../fakes/memory-store.ts'
import { createQuietLog, type QuietLog } from '../fakes/quiet-log.ts'
import { createSequenceIds } from '../fakes/sequence-ids.ts'

/** How one row is acted out to one adapter. */
export interface Act {
  /** The server's address, under which the vendor's path is. */
  readonly url: string
  /** The way to it, if not the platform's own. */
  readonly fetch?: HttpFetch
  /** What else happens, once the request is on its way. */
  readonly during?: (run: Run) => Promise<void>
}

/** A turn that runs. */
export interface Run {
  readonly clock: ManualClock
  /** Resolves when the adapter has told of so many signs on the wire. */
  readonly signs: (count: number) => Promise<void>
  /** Resolves when so much text has come. */
  readonly heard: (chars: number) => Promise<void>
}

/** What became of a turn. */
export interface Played {
  /** As it is stored. */
  readonly answer: Message
  /** How often the engine sent the request again by itself. */
  readonly resent: number
  readonly log: QuietLog
}

/** Plays one act through the real adapter and the real engine, on a clock that we move. */
export async function play(player: WireVendor, act: Act): Promise<Played> {
  const clock = createEagerClock()
  const log = createQuietLog()
  const ids = createSequenceIds()
  const store = createMemoryStore()
  const resends = createCounter()
  const signs = createCounter()
  const chars = createCounter()
  const account = aProviderAccount({ kind: player.vendor as ProviderAccount['kind'] })
  await store.saveProviderAccount(account)
  const provider = observed(player.create({ fetch: act.fetch ?? aFetch(), clock, log }), {
    onSign: () => signs.add(1),
    onText: (text) => chars.add(text.length),
  })
  const connection = { baseUrl: `${act.url}${player.basePath}`, apiKey }
  const runTurn = createRunTurn({
    store,
    providers: { [player.vendor]: provider } as unknown as ChatProviders,
    useConnection: (_id, work) => work(account, connection),
    keepSentRequest: () => undefined,
    lendImages: lendNoImages,
    prices: noPrices,
    clock,
    ids,
    log: {
      ...log,
      info(event, fields) {
        log.info(event, fields)
        if (event !== 'turn.retry') return
        resends.add(1)
        // The wait begins once this is said.
        setImmediate(() => clock.advance(Number(fields?.['waitMs']) + 1))
      },
    },
  })
  const composePrompt = aComposePrompt(store)
  const conversationChanged = (): Promise<void> => Promise.resolve()
  const turns = createTurnRoom({ store, runTurn, composePrompt, clock, log, conversationChanged })
  const { turnId, answerId } = await startTurn(
    { store, clock, ids, turns, admit: () => Promise.resolve(), attach: attachAsAsked },
    {
      requestId: crypto.randomUUID() as RequestId,
      text: 'What is a threshold?',
      model: { providerId: account.id, modelId: 'model-1' as ModelId },
    },
  )
  const ended = Array.fromAsync(turns.watch(turnId, undefined))
  // A turn that ends before its time must not leave the script waiting.
  await Promise.race([ended, act.during?.({ clock, signs: signs.reaches, heard: chars.reaches })])
  await ended
  const answer = await store.readMessage(answerId)
  if (!answer) throw new Error('the answer is gone')
  return { answer, resent: resends.count(), log }
}

function observed(
  provider: ChatProvider,
  on: { readonly onSign: () => void; readonly onText: (text: string) => void },
): ChatProvider {
  return {
    ...provider,
    async *stream(request, connection, signal, observer) {
      const events = provider.stream(request, connection, signal, {
        sign: (sign) => {
          observer?.sign(sign)
          if (sign !== 'connected') on.onSign()
        },
        sent: (sent) => observer?.sent(sent),
      })
      for await (const event of events) {
        yield event
        if (event.type === 'part.delta') on.onText(event.text)
      }
    },
  }
}

/** Stands still but for waits of nothing, with which the engine lets others run. */
function createEagerClock(): ManualClock {
  const clock = createManualClock()
  return {
    ...clock,
    after(delayMs, callback) {
      if (delayMs > 0) return clock.after(delayMs, callback)
      const due = setImmediate(callback)
      return () => clearImmediate(due)
    },
  }
}

export function createCounter() {
  let count = 0
  const waiting = new Set<() => void>()
  return {
    count: () => count,
    add(more: number) {
      count += more
      for (const look of waiting) look()
    },
    reaches: (goal: number) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (count < goal) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
  }
}
