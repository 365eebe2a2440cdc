import { expect, it } from 'vitest'
import type { MessageId } from '../../shared/model/ids.ts'
import { withKnownAbove } from './conversation-path.ts'

const stretch = (...ids: readonly number[]) => ({
  path: ids.map((id) => `${id}` as MessageId),
  sizes: ids,
})

it('keeps what is above a message that is known already, and takes all else as it was read', () => {
  const known = stretch(1, 2, 3, 4, 5)
  expect(withKnownAbove(stretch(4, 5, 6), known)).toEqual(stretch(1, 2, 3, 4, 5, 6))
  expect(withKnownAbove(stretch(3, 7), known)).toEqual(stretch(1, 2, 3, 7))
  expect(withKnownAbove(stretch(1, 8), known)).toEqual(stretch(1, 8))
})

it('guesses nothing about a branch that it does not know', () => {
  expect(withKnownAbove(stretch(8, 9), stretch(1, 2))).toEqual(stretch(8, 9))
  expect(withKnownAbove(stretch(8, 9), undefined)).toEqual(stretch(8, 9))
  expect(withKnownAbove(stretch(), stretch(1, 2))).toEqual(stretch())
})
