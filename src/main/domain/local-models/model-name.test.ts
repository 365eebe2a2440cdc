import { expect, test } from 'vitest'
import { parseModelName } from './model-name.ts'

test.each([
  ['qwen3:4b', 'qwen3:4b'],
  ['  llama3.2 ', 'llama3.2'],
  ['ollama run gemma3:4b', 'gemma3:4b'],
  ['$ ollama pull hf.co/user/Model-GGUF:Q4_K_M', 'hf.co/user/Model-GGUF:Q4_K_M'],
  ['registry.example:5000/team/model@sha256:0a', 'registry.example:5000/team/model@sha256:0a'],
])('%s names a model', (typed, name) => {
  expect(parseModelName(typed)).toBe(name)
})

test.each(['', '   ', 'two words', '-rf', '../up', 'a\nb', 'x'.repeat(301), 'ollama pull '])(
  '%j does not',
  (typed) => {
    expect(parseModelName(typed)).toBeUndefined()
  },
)
