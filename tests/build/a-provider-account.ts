import type { ModelId } from '../../src/shared/model/ids.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import type { ProviderAccount } from '../../src/shared/model/provider.ts'
import { aTime } from './a-time.ts'
import { anId } from './build-id.ts'

export function aProviderAccount(fields: Partial<ProviderAccount> = {}): ProviderAccount {
  return {
    id: anId(),
    kind: 'openai-compatible',
    name: 'The kitchen',
    baseUrl: 'http://127.0.0.1:8080/v1',
    keyRef: 'kitchen-key',
    models: [{ id: 'baker-2' as ModelId, label: 'Baker 2', contextWindowTokens: 32_000 }],
    createdAt: aTime(),
    ...fields,
  }
}

export function aModelRef(fields: Partial<ModelRef> = {}): ModelRef {
  return { providerId: anId(), modelId: 'baker-2' as ModelId, ...fields }
}
