import { expect, test } from 'vitest'
import type { ModelId, ProviderId } from '../../../shared/model/ids.ts'
import type { LoadedModel, ModelPull } from '../../../shared/model/local-model.ts'
import { keptPullWords, loadedWords, pullWords, spokenPull } from './pull-words.ts'

const aPull = (fields: Partial<ModelPull>): ModelPull => ({
  providerId: 'p' as ProviderId,
  modelId: 'qwen3:4b' as ModelId,
  phase: 'downloading',
  completedBytes: 1_200_000_000,
  totalBytes: 2_600_000_000,
  ...fields,
})

test('tells how far it is, how fast, and how long it will take', () => {
  expect(pullWords(aPull({}))).toBe('1.2 GB of 2.6 GB')
  expect(pullWords(aPull({ bytesPerSecond: 14_000_000 }))).toBe(
    '1.2 GB of 2.6 GB · 14 MB a second · about 100 seconds left',
  )
  expect(pullWords(aPull({ bytesPerSecond: 0 }))).toContain('nothing is arriving just now')
  expect(pullWords(aPull({ phase: 'starting' }))).toBe('Looking up what belongs to it')
})

test('is heard in steps of ten percent', () => {
  expect(spokenPull(aPull({}))).toBe('qwen3:4b: 40 percent')
  expect(spokenPull(aPull({ completedBytes: 1_290_000_000 }))).toBe('qwen3:4b: 40 percent')
  expect(spokenPull(aPull({ totalBytes: 0, phase: 'starting' }))).toBe('Getting qwen3:4b')
  expect(spokenPull(aPull({ phase: 'finishing' }))).toBe('Checking qwen3:4b')
})

test('says what stays', () => {
  expect(keptPullWords(aPull({}))).toContain('Ollama keeps the 1.2 GB that came')
  expect(keptPullWords(aPull({ completedBytes: 0 }))).toBe('Nothing had come yet.')
})

test('says where a model lies', () => {
  const loaded: LoadedModel = {
    modelId: 'qwen3:4b' as ModelId,
    sizeBytes: 4_000_000_000,
    graphicsBytes: 3_000_000_000,
    contextTokens: 8192,
  }
  expect(loadedWords(loaded)).toBe('4 GB, 75 % in graphics memory · room for 8,192 tokens · stays')
  expect(loadedWords({ ...loaded, graphicsBytes: 0 })).toContain('in main memory')
  expect(loadedWords({ ...loaded, graphicsBytes: 4_000_000_000 })).toContain(
    'all in graphics memory',
  )
  expect(loadedWords({ ...loaded, unloadsAt: 0 })).toMatch(/until \d\d:\d\d$/)
})
