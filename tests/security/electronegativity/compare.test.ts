import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { differences, type Reviewed } from './compare.ts'

const root = resolve(import.meta.dirname, '../../..')
const reviewed = JSON.parse(
  readFileSync(join(import.meta.dirname, 'reviewed.json'), 'utf8'),
) as readonly Reviewed[]

it('names in each review files that are there', () => {
  for (const { why } of reviewed) {
    const files = [...why.matchAll(/\b(?:src|tests)\/[\w./-]+\.tsx?/g)].map(([file]) => file)
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
  }
})

it('accepts what was reviewed, each as often as it was', () => {
  expect(differences(reviewed, reviewed)).toEqual([])
  const [first] = reviewed
  expect(differences([...reviewed, ...(first ? [first] : [])], reviewed)).toEqual([
    'CSP_GLOBAL_CHECK at N/A: more than once, but reviewed once',
  ])
})

it('bites at what nobody reviewed, at a review without a reason, and at one that is out of date', () => {
  const finding = { id: 'SANDBOX_JS_CHECK', file: 'src/main/shell/windows.ts' }
  expect(differences([finding], [])).toEqual([
    'SANDBOX_JS_CHECK at src/main/shell/windows.ts: not reviewed',
  ])
  expect(differences([finding], [{ ...finding, why: 'fine' }])).toHaveLength(1)
  expect(differences([], reviewed.slice(0, 1))).toEqual([
    'CSP_GLOBAL_CHECK at N/A: reviewed, but not found any more',
  ])
})
