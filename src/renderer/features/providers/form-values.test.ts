import { expect, test } from 'vitest'
import { emptyForm, formRequest, needsNoKey, withKind, withPreset } from './form-values.ts'

test('another kind brings its own name, unless the user typed one', () => {
  expect(withKind(emptyForm, 'openai').name).toBe('OpenAI')
  expect(withKind(withKind(emptyForm, 'openai-compatible'), 'anthropic').name).toBe('Anthropic')
  expect(withKind({ ...emptyForm, name: 'Mine' }, 'openai').name).toBe('Mine')
})

test('a preset goes with its kind, and an address that was typed stays', () => {
  const compatible = withKind(emptyForm, 'openai-compatible')
  const ollama = withPreset(compatible, 'ollama')
  expect(ollama).toMatchObject({ name: 'Ollama', baseUrl: 'http://localhost:11434/v1' })
  expect(needsNoKey(ollama)).toBe(true)
  expect(withKind(ollama, 'openai')).toMatchObject({ name: 'OpenAI', baseUrl: '', presetId: '' })
  const typed = { ...compatible, baseUrl: 'https://gateway.example/v1' }
  expect(withKind(typed, 'openai').baseUrl).toBe('https://gateway.example/v1')
})

test('Ollama brings the address where it listens, and takes it along when it goes', () => {
  const ollama = withKind(emptyForm, 'ollama')
  expect(ollama).toMatchObject({ name: 'Ollama', baseUrl: 'http://localhost:11434' })
  expect(needsNoKey(ollama)).toBe(true)
  expect(withKind(ollama, 'gemini')).toMatchObject({ name: 'Gemini', baseUrl: '' })
  const elsewhere = { ...ollama, baseUrl: 'http://192.168.1.7:11434' }
  expect(formRequest(elsewhere)).toMatchObject({ baseUrl: 'http://192.168.1.7:11434' })
  expect(formRequest({ ...ollama, baseUrl: '' })).toEqual({ kind: 'ollama', name: 'Ollama' })
})

test('empty fields are not sent, except the address that a compatible endpoint needs', () => {
  expect(formRequest(emptyForm)).toEqual({ kind: 'anthropic', name: 'Anthropic' })
  const compatible = { ...emptyForm, kind: 'openai-compatible', apiKey: ' sk-1 ' } as const
  expect(formRequest(compatible)).toMatchObject({ baseUrl: '', apiKey: 'sk-1' })
  const demo = { ...emptyForm, kind: 'demo', baseUrl: 'x', apiKey: 'y' } as const
  expect(formRequest(demo)).toEqual({ kind: 'demo', name: 'Anthropic' })
})
