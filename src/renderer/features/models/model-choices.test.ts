import { expect, test } from 'vitest'
import type { ProviderView } from '../../../shared/contract/providers.ts'
import type { ModelId } from '../../../shared/model/ids.ts'
import { aProviderAccount } from '../../../../tests/build/a-provider-account.ts'
import { modelGroups, modelLabel, usableModel } from './model-choices.ts'

const known = { key: { present: false }, isRemote: false }
const demo: ProviderView = {
  account: aProviderAccount({
    kind: 'demo',
    name: 'Demo',
    models: [{ id: 'writer' as ModelId, label: 'Demo · Writer' }],
  }),
  ...known,
}
const kitchen: ProviderView = { account: aProviderAccount(), ...known }
const empty: ProviderView = { account: aProviderAccount({ name: 'Empty', models: [] }), ...known }
const refOf = ({ account }: ProviderView, modelId: string) => ({
  providerId: account.id,
  modelId: modelId as ModelId,
})

test('models stand under their accounts, and every word of the filter has to match', () => {
  const all = modelGroups([demo, kitchen, empty], '')
  expect(all.map(({ name }) => name)).toEqual(['Demo', 'The kitchen'])
  const found = modelGroups([demo, kitchen], 'kitch bak')
  expect(found.flatMap(({ choices }) => choices).map(({ label }) => label)).toEqual([
    'Baker 2',
    'kitch bak',
  ])
})

test('a name that no list has is offered as typed, but not for the Demo', () => {
  const typed = modelGroups([demo, empty], 'nova-1').flatMap(({ choices }) => choices)
  expect(typed).toEqual([{ ref: refOf(empty, 'nova-1'), label: 'nova-1', isTyped: true }])
  const listed = modelGroups([kitchen], 'baker-2').flatMap(({ choices }) => choices)
  expect(listed.map(({ isTyped }) => isTyped)).toEqual([false])
})

test('a model without a listing is called by its own name', () => {
  expect(modelLabel([kitchen], refOf(kitchen, 'baker-2'))).toBe('Baker 2')
  expect(modelLabel([kitchen], refOf(kitchen, 'gone'))).toBe('gone')
  expect(modelLabel([], undefined)).toBeUndefined()
})

test('the chosen model is used while its account is there; else a real one before the Demo', () => {
  const typed = refOf(kitchen, 'anything')
  expect(usableModel([demo, kitchen], typed)).toEqual(typed)
  expect(usableModel([demo, empty], typed)).toEqual(refOf(demo, 'writer'))
  expect(usableModel([demo, empty, kitchen], undefined)).toEqual(refOf(kitchen, 'baker-2'))
  expect(usableModel([], undefined)).toBeUndefined()
})
