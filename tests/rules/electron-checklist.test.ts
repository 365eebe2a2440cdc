import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { problemsOfChecklist } from './electron-checklist.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string): string | undefined => {
  const at = path.join(root, file)
  return existsSync(at) ? readFileSync(at, 'utf8') : undefined
}

it("meets each of the twenty points of Electron's list, in files and tests that are there", () => {
  expect(problemsOfChecklist(read('docs/electron-checklist.md') ?? '', read)).toEqual([])
})

it('bites at a point that is missing, and at a file or a test that is gone', () => {
  const document = (read('docs/electron-checklist.md') ?? '')
    .replace(/^\| 9\. .*\n/m, '')
    .replace('`src/main/shell/links.ts`', '`src/main/shell/gone.ts`')
    .replace('*every permission is denied*', '*every permission is granted*')
    .replace(/^(\| 16\. [^|]*\|)[^|]*/m, '$1 somewhere ')
  expect(problemsOfChecklist(document, read)).toEqual([
    'the points are 1,2,3,4,5,6,7,8,10,11,12,13,14,15,16,17,18,19,20',
    '15. No openExternal with untrusted content: src/main/shell/gone.ts is not there',
    '16. A current version of Electron: names no file',
    '5. Permission requests from remote content: no test "every permission is granted"',
  ])
})
