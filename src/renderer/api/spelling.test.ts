import { expect, test } from 'vitest'
import { createSpelling } from './spelling.ts'

test('marks what is known to be wrong, at once, and asks for the rest only once', async () => {
  const asked: (readonly string[])[] = []
  let settled: Promise<unknown> = Promise.resolve()
  let changed = (): void => undefined
  const check = createSpelling(
    {
      check: (input: { readonly words: readonly string[] }) => {
        asked.push(input.words)
        const answer = Promise.resolve({
          misspelled: input.words.filter((word) => word === 'helo'),
        })
        settled = answer
        return answer
      },
    },
    (listener) => (changed = listener),
  )
  expect(check(['helo', 'world', 'HTTP'])).toEqual([])
  expect(check(['helo', 'world'])).toEqual([])
  await settled
  await Promise.resolve()
  expect(check(['helo', 'world', 'again'])).toEqual(['helo'])
  expect(asked).toEqual([['helo', 'world'], ['again']])
  changed()
  expect(check(['helo'])).toEqual([])
  expect(asked).toHaveLength(3)
})

test('marks nothing in a text of another language', async () => {
  let settled: Promise<unknown> = Promise.resolve()
  const check = createSpelling(
    {
      check: (input: { readonly words: readonly string[] }) => {
        const answer = Promise.resolve({ misspelled: input.words })
        settled = answer
        return answer
      },
    },
    () => undefined,
  )
  const german = 'das ist ein ganz anderer Satz ohne Fehler'.split(' ')
  check(german)
  await settled
  await Promise.resolve()
  expect(check(german)).toEqual([])
  expect(check(['anderer'])).toEqual(['anderer'])
})
