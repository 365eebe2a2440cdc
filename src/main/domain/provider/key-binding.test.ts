import { describe, expect, it } from 'vitest'
import type { ProviderId } from '../../../shared/model/ids.ts'
import type { ProviderAccount } from '../../../shared/model/provider.ts'
import { boundKeys, everyKeyOf, keyRefFor, keyState, needsKey, originOf } from './key-binding.ts'

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

  it.each(['https://b.example/v1', 'http://a.example/v1', 'https://a.example:8443/v1'])(
    'is broken by a move to %s for a key that has replaced others too',
    (baseUrl) => {
      const keyRef = keyRefFor(id, 'https://a.example', 3)
      const moved = account({ baseUrl, keyRef })
      expect(keyState(moved)).toBe('origin-changed')
      expect(boundKeys(moved)).toBeUndefined()
    },
  )

  it('names the key, the one before it and the one after it, all at the same place', () => {
    const at = (serial: number) => keyRefFor(id, 'https://a.example', serial)
    const keysOf = (serial: number) =>
      boundKeys(account({ baseUrl: 'https://a.example/v1', keyRef: at(serial) }))
    expect(keysOf(0)).toEqual({ previous: undefined, current: at(0), next: at(1) })
    expect(keysOf(1)).toEqual({ previous: at(0), current: at(1), next: at(2) })
    expect(keysOf(10)).toEqual({ previous: at(9), current: at(10), next: at(11) })
    expect(everyKeyOf({ keyRef: at(0) })).toEqual([at(0), at(1)])
    expect(everyKeyOf({ keyRef: at(1) })).toEqual([at(0), at(1), at(2)])
    expect(everyKeyOf({})).toEqual([])
  })

  it('does not take a name for bound that only looks like it', () => {
    for (const end of ['#', '#x', '#-1', '#01', '#1#2', '#9999999999', '/v1']) {
      const keyRef = `${keyRefFor(id, 'https://a.example')}${end}`
      expect(keyState(account({ baseUrl: 'https://a.example/v1', keyRef })), end).toBe(
        'origin-changed',
      )
    }
  })

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
