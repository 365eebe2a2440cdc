import { describe, expect, it } from 'vitest'
import type { ModelId } from '../../../shared/model/ids.ts'
import type { ProviderKind } from '../../../shared/model/provider.ts'
import { isFreeOfCharge } from './free-of-charge.ts'

const isFree = (kind: ProviderKind, modelId: string, baseUrl?: string): boolean =>
  isFreeOfCharge({
    kind,
    modelId: modelId as ModelId,
    ...(baseUrl !== undefined && { baseUrl }),
  })

describe('free of charge', () => {
  it('are Demo, and Ollama at home', () => {
    expect(isFree('demo', 'writer')).toBe(true)
    expect(isFree('ollama', 'llama3.2:latest')).toBe(true)
    expect(isFree('ollama', 'qwen3:8b', 'http://192.168.1.20:11434')).toBe(true)
  })

  it('is not what Ollama passes on to the cloud, nor Ollama elsewhere', () => {
    expect(isFree('ollama', 'gpt-oss:120b-cloud')).toBe(false)
    expect(isFree('ollama', 'glm-4.6:cloud')).toBe(false)
    expect(isFree('ollama', 'gpt-oss:120b', 'https://ollama.com')).toBe(false)
  })

  it('is not a compatible server at home, behind which may stand anyone', () => {
    expect(isFree('openai-compatible', 'gpt-5', 'http://localhost:4000/v1')).toBe(false)
    expect(isFree('openai', 'gpt-5', 'http://localhost:4000/v1')).toBe(false)
  })
})
