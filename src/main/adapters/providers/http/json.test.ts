import { expect, it } from 'vitest'
import { at, parseJson } from './json.ts'

it('reads what a document says itself, and nothing that every object has', () => {
  expect(at({ a: { b: [1, 2] } }, 'a', 'b', 1)).toBe(2)
  for (const inherited of ['constructor', 'toString', '__proto__']) {
    expect(at({}, inherited)).toBeUndefined()
  }
  const poisoned = parseJson('{"__proto__":{"type":"error"},"constructor":{"a":1}}')?.document
  expect(at(poisoned, 'type')).toBeUndefined()
  expect(at(poisoned, 'constructor', 'a')).toBe(1)
  expect(at(null, 'a')).toBeUndefined()
})
