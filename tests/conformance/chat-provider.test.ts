import type { ModelId } from '../../src/shared/model/ids.ts'
import type { ChatRequest } from '../../src/main/ports/chat-provider.ts'
import { createDemoProvider } from '../../src/main/adapters/providers/demo/provider.ts'
import { describeChatProvider, type Scene, type Stage } from './chat-provider.conformance.ts'
import { createHastyClock } from './chat-provider.hasty-clock.ts'
import { describeImages } from './chat-provider.images.ts'
import { describeSentRequests } from './chat-provider.sent.ts'
import { describeParts } from './chat-provider.parts.ts'
import { wireVendors } from './chat-provider.vendors.ts'
import { describeWireProvider } from './chat-provider.wire.ts'
import { setWireStage } from './chat-provider.wire-stage.ts'

const demoModels: Readonly<Record<Scene, string>> = {
  answers: 'demo-writer',
  reasons: 'demo-reasoning',
  'cites its sources': 'demo-sources',
  'asks for a tool': 'demo-sources',
  'declines in words': 'demo-declines',
  'reaches the output limit': 'demo-truncated',
  'withholds the rest': 'demo-filtered',
  'breaks the connection': 'demo-interrupted',
  'ends without its marker': 'demo-protocol',
  'begins and falls silent': 'demo-stalled',
  'never answers': 'demo-silent',
  'refuses the key': 'demo-fails-auth',
  forbids: 'demo-fails-forbidden',
  'limits the rate': 'demo-fails-rate-limited',
  'is overloaded': 'demo-fails-overloaded',
  'has no such model': 'demo-model-gone',
  'finds it too long': 'demo-context-overflow',
  'is not there': 'demo-fails-network',
}

const tooLong: ChatRequest = {
  model: 'demo-context-overflow' as ModelId,
  messages: [{ role: 'user', text: 'Far too long. '.repeat(100) }],
}

const setDemoStage = async (scene: Scene): Promise<Stage> => ({
  ...(scene === 'finds it too long' && { request: tooLong }),
  provider: createDemoProvider({ clock: createHastyClock() }),
  connection: {},
  model: demoModels[scene] as ModelId,
  asked: () => Promise.resolve(),
  disconnected: () => Promise.resolve(),
  close: () => Promise.resolve(),
})

describeChatProvider('Demo', setDemoStage)

for (const vendor of wireVendors) {
  describeChatProvider(vendor.vendor, (scene) => setWireStage(vendor, scene), vendor)
  describeWireProvider(vendor)
  describeSentRequests(vendor)
  describeImages(vendor)
  describeParts(vendor)
}
