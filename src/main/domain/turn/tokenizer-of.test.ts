import { expect, it } from 'vitest'
import type { ModelId } from '../../../shared/model/ids.ts'
import { tokenizerOf } from './tokenizer-of.ts'

it.each([
  ['gpt-5.6-luna', 'o200k_base'],
  ['gpt-5', 'o200k_base'],
  ['gpt-4o-mini-2024-07-18', 'o200k_base'],
  ['gpt-4.1-nano', 'o200k_base'],
  ['ft:gpt-4o-2024-08-06:org::id', 'o200k_base'],
  ['chatgpt-4o-latest', 'o200k_base'],
  ['o1', 'o200k_base'],
  ['o3-mini', 'o200k_base'],
  ['openai/o4-mini:free', 'o200k_base'],
  ['gpt-oss:20b', 'o200k_base'],
  ['openai/gpt-oss-120b', 'o200k_base'],
  ['gpt-4', 'cl100k_base'],
  ['gpt-4-turbo-2024-04-09', 'cl100k_base'],
  ['gpt-3.5-turbo', 'cl100k_base'],
  ['gpt-35-turbo', 'cl100k_base'],
  ['claude-opus-5-5', 'unknown'],
  ['gemini-3.8-pro', 'unknown'],
  ['llama3.2:1b', 'unknown'],
  ['gpt-40', 'unknown'],
  ['o1x', 'unknown'],
  ['nousresearch/hermes-4-405b', 'unknown'],
  ['my-gpt-4o-lookalike', 'unknown'],
  ['', 'unknown'],
])('%s is counted by %s', (model, tokenizer) => {
  expect(tokenizerOf(model as ModelId)).toBe(tokenizer)
})
