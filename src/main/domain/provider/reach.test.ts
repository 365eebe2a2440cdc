import { expect, it } from 'vitest'
import type { ProviderKind } from '../../../shared/model/provider.ts'
import { isRemote } from './reach.ts'

it.each<[ProviderKind, string | undefined, boolean]>([
  ['demo', undefined, false],
  ['anthropic', undefined, true],
  ['openai', undefined, true],
  ['gemini', undefined, true],
  ['ollama', undefined, false],
  ['ollama', 'https://ollama.example.com', true],
  ['openai-compatible', 'http://127.0.0.1:8080/v1', false],
  ['openai-compatible', 'http://[::1]:8080/v1', false],
  ['openai-compatible', 'http://192.168.1.20:1234/v1', false],
  ['openai-compatible', 'http://gpu-box:8000/v1', false],
  ['openai-compatible', 'https://api.example.com/v1', true],
  ['anthropic', 'https://proxy.lan', false],
])('%s at %s is remote: %s', (kind, baseUrl, remote) => {
  expect(isRemote({ kind, baseUrl })).toBe(remote)
})
