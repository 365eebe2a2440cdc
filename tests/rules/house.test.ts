import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { lineCounts, problemsOfPaths, sourceFiles } from './house.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const files = sourceFiles(path.join(root, 'src'))
const linesOf = (file: string): number => readFileSync(file, 'utf8').split('\n').length - 1

it('keeps the names of its paths', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(problemsOfPaths(files.map((file) => path.relative(root, file)))).toEqual([])
})

it.each([
  ['src/main/utils/a.ts', 'says nothing'],
  ['src/main/api/turn-helpers.ts', 'says nothing'],
  ['src/shared/types.ts', 'says nothing'],
  ['src/renderer/ui/Button.tsx', 'kebab-case'],
  ['src/renderer/ui/dialog/index.ts', 'index'],
])('bites at the path %s', (file, problem) => {
  expect(problemsOfPaths([file]).join()).toContain(problem)
})

it('keeps its files small: median 90, 90th percentile 250, none above 400', () => {
  const { median, ninetieth, largest } = lineCounts(files.map(linesOf))
  expect(median).toBeLessThanOrEqual(90)
  expect(ninetieth).toBeLessThanOrEqual(250)
  expect(largest).toBeLessThanOrEqual(400)
})

it('measures what it means to measure', () => {
  expect(lineCounts([1, 2, 3, 4, 5, 6, 7, 8, 9, 500])).toEqual({
    median: 5,
    ninetieth: 9,
    largest: 500,
  })
})

it.each([
  ['src/main/compose.ts', 150],
  ['src/preload/preload.ts', 30],
  ['src/main/main.ts', 60],
  ['ARCHITECTURE.md', 250],
  ['AGENTS.md', 150],
])('keeps %s within %i lines', (file, limit) => {
  expect(linesOf(path.join(root, file))).toBeLessThanOrEqual(limit)
})

it('keeps React parts within 150 lines', () => {
  const parts = files.filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
  const long = parts.filter((file) => linesOf(file) > 150)
  expect(long.map((file) => path.relative(root, file))).toEqual([])
})
