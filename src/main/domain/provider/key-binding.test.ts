import { describe, expect, it } from 'vitest'
import type { ProviderId } from '../../../shared/model/ids.ts'
import type { ProviderAccount } from '../../../shared/model/provider.ts'
import { keyRefFor, keyState, needsKey, originOf } from './key-binding.ts'

const id = 'account' as ProviderId
const account = (fields: Partial<ProviderAccount>): ProviderAccount => ({
  id,
  kind: 'openai-compatible',
  name: 'A',
  models: [],
  createdAt: 0,
  ...fields,
})

describe('the binding of a key', () => {
  it('holds for the origin that the key was entered for, whatever the path', () => {
    const keyRef = keyRefFor(id, 'https://a.example')
    expect(keyState(account({ baseUrl: 'https://a.example/v1', keyRef }))).toBe('bound')
    expect(keyState(account({ baseUrl: 'https://a.example/v2', keyRef }))).toBe('bound')
  })

  it.each(['https://b.example/v1', 'http://a.example/v1', 'https://a.example:8443/v1'])(
    'is broken by a move to %s',
    (baseUrl) => {
      const keyRef = keyRefFor(id, 'https://a.example')
      expect(keyState(account({ baseUrl, keyRef }))).toBe('origin-changed')
    },
  )

  it('is to the vendor itself when no base URL is named', () => {
    expect(originOf(account({ kind: 'anthropic' }))).toBe('https://api.anthropic.com')
    expect(originOf(account({ kind: 'gemini' }))).toBe('https://generativelanguage.googleapis.com')
    expect(originOf(account({ kind: 'ollama' }))).toBe('http://localhost:11434')
    expect(originOf(account({ kind: 'demo' }))).toBeUndefined()
    expect(keyState(account({ kind: 'openai' }))).toBe('none')
  })

  it('is needed where the vendor answers nobody without a key', () => {
    const kinds = ['anthropic', 'openai', 'gemini', 'ollama', 'openai-compatible', 'demo'] as const
    expect(kinds.filter(needsKey)).toEqual(['anthropic', 'openai', 'gemini'])
  })
})
