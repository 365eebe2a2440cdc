import { expect, test } from 'vitest'
import { providerPresets } from '../../shared/model/provider-presets.ts'
import { billingPage } from './billing-page.ts'

test('each vendor has its own page, wherever its address comes from', () => {
  expect(billingPage({ kind: 'anthropic' })).toContain('claude.com')
  expect(billingPage({ kind: 'gemini' })).toContain('aistudio.google.com')
  const openai = billingPage({ kind: 'openai' })
  expect(openai).toContain('platform.openai.com')
  expect(billingPage({ kind: 'openai-compatible', baseUrl: 'https://api.openai.com/v1' })).toBe(
    openai,
  )
})

test('every preset that takes money has one, and is led over https', () => {
  for (const { baseUrl, needsKey } of providerPresets) {
    const page = billingPage({ kind: 'openai-compatible', baseUrl })
    expect(page?.startsWith('https://') ?? false, baseUrl).toBe(needsKey)
  }
})

test('behind a gateway nobody knows where to pay', () => {
  expect(billingPage({ kind: 'openai', baseUrl: 'https://gateway.example/v1' })).toBeUndefined()
  expect(
    billingPage({ kind: 'openai', baseUrl: 'https://api.openai.com.example/v1' }),
  ).toBeUndefined()
  expect(billingPage({ kind: 'openai-compatible', baseUrl: 'constructor' })).toBeUndefined()
  expect(billingPage({ kind: 'ollama' })).toBeUndefined()
})
