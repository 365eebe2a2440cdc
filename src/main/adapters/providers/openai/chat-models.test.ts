import { expect, test } from 'vitest'
import type { ModelId } from '../../../../shared/model/ids.ts'
import { chatModels } from './chat-models.ts'

test('offers models that answer in text, unknown ones among them, in the order of the list', () => {
  const ids = [
    'gpt-5.1',
    'text-embedding-3-large',
    'o4-mini',
    'whisper-1',
    'gpt-4o-mini-tts',
    'gpt-image-1',
    'omni-moderation-latest',
    'gpt-realtime',
    'something-new',
    'gpt-3.5-turbo-instruct',
  ]
  const models = ids.map((id) => ({ id: id as ModelId, label: id }))
  expect(chatModels(models).map((model) => model.id)).toEqual([
    'gpt-5.1',
    'o4-mini',
    'something-new',
  ])
})
