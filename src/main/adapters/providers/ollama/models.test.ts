import { expect, test } from 'vitest'
import { modelFromTag, withDetails } from './models.ts'

const model = modelFromTag({ name: 'qwen3:4b', model: 'qwen3:4b', size: 2_600_000_000 })!

const details = (fields: object) => ({
  capabilities: ['completion', 'tools'],
  model_info: { 'general.architecture': 'qwen3', 'qwen3.context_length': 40_960 },
  ...fields,
})

test('a model of the list is asked by its name', () => {
  expect(model).toEqual({ id: 'qwen3:4b', label: 'qwen3:4b' })
  expect(modelFromTag({ size: 1 })).toBeUndefined()
})

test('its window is what it was made for, or the smaller one that its author set', () => {
  const windowOf = (fields: object) => withDetails(model, details(fields))?.contextWindowTokens
  expect(windowOf({})).toBe(40_960)
  expect(windowOf({ parameters: 'temperature 0.6\nnum_ctx                        8192' })).toBe(
    8192,
  )
  expect(windowOf({ parameters: 'num_ctx 99999999' })).toBe(40_960)
  expect(windowOf({ model_info: {}, parameters: 'num_ctx 8192' })).toBe(8192)
})

test('a model that only embeds is left out, and one that tells nothing stays as it was', () => {
  expect(withDetails(model, details({ capabilities: ['embedding'] }))).toBeUndefined()
  expect(withDetails(model, {})).toEqual(model)
  expect(withDetails(model, 'no details at all')).toEqual(model)
})
