import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { brokenPromises, promisesOf } from './promises.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string): string | undefined => {
  const at = path.join(root, file)
  return existsSync(at) ? readFileSync(at, 'utf8') : undefined
}

it('names for each promise of SECURITY.md a test that is there', () => {
  const promises = promisesOf(read('SECURITY.md') ?? '')
  expect(promises.length).toBeGreaterThan(15)
  expect(brokenPromises(promises, read)).toEqual([])
})

it('names for each measure of the threat model a test that is there', () => {
  const measures = promisesOf(read('docs/threat-model.md') ?? '')
  expect(measures.length).toBeGreaterThan(30)
  expect(brokenPromises(measures, read)).toEqual([])
})

it('reads every table that says what holds it, and no other', () => {
  const tables = [
    '| a | b | held by |',
    '|---|---|---|',
    '| x | y | z |',
    '',
    '| c |',
    '|---|',
    '| w |',
  ]
  expect(promisesOf(tables.join('\n'))).toEqual([{ words: 'x', heldBy: 'z' }])
})

it('bites at a promise without a test, with a test that is gone, and with one renamed', () => {
  const promises = promisesOf(
    [
      '| promise | held by |',
      '|---|---|',
      '| Nothing. | trust us |',
      '| Gone. | `tests/gone.test.ts` |',
      '| Renamed. | `tests/here.test.ts` (*the old name …*) |',
      '| Kept. | `tests/here.test.ts` (*the new …*) |',
    ].join('\n'),
  )
  const files: Record<string, string> = { 'tests/here.test.ts': "test('the new name', () => {})" }
  expect(brokenPromises(promises, (file) => files[file])).toEqual([
    'Nothing.: names no test',
    'Gone.: tests/gone.test.ts is not there',
    'Renamed.: no test "the old name"',
  ])
})
