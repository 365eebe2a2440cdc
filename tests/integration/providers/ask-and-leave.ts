import { createChatProviders } from '../../../src/main/adapters/providers/chat-providers.ts'
import { aFetch } from '../../build/a-fetch.ts'
import { createSystemClock } from '../../../src/main/adapters/system/system-clock.ts'
import type { ModelId } from '../../../src/shared/model/ids.ts'
import type { ProviderKind } from '../../../src/shared/model/provider.ts'

// Asks one provider one question, prints how it ended, and then has nothing left to do.
const [kind, baseUrl = ''] = process.argv.slice(2)
const providers = createChatProviders({ fetch: aFetch(), clock: createSystemClock() })
const events = providers[kind as ProviderKind].stream(
  // A model for which one of the SDKs would print a warning of its own.
  { model: 'claude-sonnet-4-5' as ModelId, messages: [{ role: 'user', text: 'Hello?' }] },
  { baseUrl, apiKey: 'sk-loopback-0123456789' },
  new AbortController().signal,
)
for await (const event of events) {
  if (event.type === 'ended') process.stdout.write(`${event.outcome.state}\n`)
}
