import { expect, it } from 'vitest'
import type { MessageId } from '../../../shared/model/ids.ts'
import { firstFrom, foundCount, foundPlace } from './find-steps.ts'
import { foundRanges } from './find-ranges.ts'

const path = ['a', 'b', 'c', 'd'] as unknown as readonly MessageId[]
const found = [
  { messageId: path[1] as MessageId, count: 2 },
  { messageId: path[3] as MessageId, count: 1 },
]

it('goes round through all that was found, message by message', () => {
  expect(foundCount(found)).toBe(3)
  expect([0, 1, 2, 3, -1].map((index) => foundPlace(found, index))).toEqual([
    { index: 0, messageId: 'b', nth: 0 },
    { index: 1, messageId: 'b', nth: 1 },
    { index: 2, messageId: 'd', nth: 0 },
    { index: 0, messageId: 'b', nth: 0 },
    { index: 2, messageId: 'd', nth: 0 },
  ])
  expect(foundPlace([], 0)).toBeUndefined()
})

it('begins where the reader is', () => {
  expect(firstFrom(found, path, path[0])).toBe(0)
  expect(firstFrom(found, path, path[2])).toBe(2)
  expect(firstFrom(found, path, undefined)).toBe(0)
  expect(firstFrom(found.slice(0, 1), path, path[3])).toBe(0)
})

it('finds in what is drawn, through marks within a line and not from one to the next', () => {
  const message = document.createElement('article')
  const said = document.createElement('div')
  said.dataset['said'] = ''
  message.append('rest ', said)
  const line = document.createElement('p')
  const strong = document.createElement('strong')
  strong.append('cafÉ')
  const copy = document.createElement('button')
  copy.append('Le café')
  line.append('Le ', strong, ' du')
  const next = document.createElement('p')
  next.append('port, le café', copy)
  said.append(line, next)
  const texts = (folded: string) => foundRanges(message, folded).map(String)
  expect(texts('le cafe')).toEqual(['Le cafÉ', 'le café'])
  expect(texts('duport')).toEqual([])
  expect(texts('rest')).toEqual([])
  expect(texts('')).toEqual([])
})
