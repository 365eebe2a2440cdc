import { expect, test } from 'vitest'
import { modelFromGemini, modelPath } from './models.ts'

const entry = (name: string, supportedGenerationMethods = ['generateContent', 'countTokens']) => ({
  name: `models/${name}`,
  displayName: `The ${name}`,
  inputTokenLimit: 1_048_576,
  outputTokenLimit: 65_536,
  supportedGenerationMethods,
})

test('tells what a model is called and how much it takes', () => {
  expect(modelFromGemini(entry('gemini-3.1-flash'))).toEqual({
    id: 'gemini-3.1-flash',
    label: 'The gemini-3.1-flash',
    contextWindowTokens: 1_048_576,
    maxOutputTokens: 65_536,
  })
})

test('leaves out what does not answer in text', () => {
  const others = [
    entry('text-embedding-004', ['embedContent']),
    entry('imagen-4', ['predict']),
    entry('gemini-2.5-flash-preview-tts'),
    entry('gemini-2.5-flash-image'),
    entry('gemini-2.5-flash-native-audio-latest', ['bidiGenerateContent']),
    { displayName: 'nameless', supportedGenerationMethods: ['generateContent'] },
    'no entry at all',
  ]
  expect(others.map(modelFromGemini).filter((model) => model !== undefined)).toEqual([])
})

test('asks a model where it is, and nothing that a name could smuggle in', () => {
  expect(modelPath('gemini-3.1-flash')).toBe('models/gemini-3.1-flash')
  expect(modelPath('tunedModels/mine')).toBe('tunedModels/mine')
  expect(modelPath('a?key=b#c')).toBe('models/a%3Fkey%3Db%23c')
})
