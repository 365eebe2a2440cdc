import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { english } from '../../src/shared/words/english.ts'
import { bareWords, physicalClasses } from './bare-words.ts'
import { sourceFiles } from './house.ts'
import { unusedKeys } from './unused-keys.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = sourceFiles(path.join(root, 'src')).map((file) => ({
  file: path.relative(root, file).split(path.sep).join('/'),
  source: readFileSync(file, 'utf8'),
}))
const ofWindow = sources.filter(({ file }) => file.startsWith('src/renderer/'))

/** Lists of names that are the same in every language. */
const lists = new Set([
  // How keys are called on keyboards.
  'src/renderer/api/key-labels.ts',
  // What languages of programs are called by those who write them.
  'src/renderer/ui/code/languages.ts',
  // What elements, selectors and fonts are called by the browser.
  'src/renderer/ui/diagram/inert-markup.ts',
  'src/renderer/ui/diagram/diagram-font.ts',
  'src/renderer/features/conversation/find-ranges.ts',
])

it('says every word of the window through the catalog', () => {
  const said = ofWindow.filter(({ file }) => !lists.has(file))
  expect(said.length).toBeGreaterThan(100)
  expect(said.flatMap(({ file, source }) => bareWords(file, source))).toEqual([])
})

it.each([
  ['<p>Nothing here</p>', 'Nothing here'],
  ['<p>{count} left</p>', 'left'],
  ['<b aria-label="Close" />', 'Close'],
  ['<b title={isOn ? `Hide ${name}` : undefined} />', 'Hide'],
  ['<input placeholder="type" />', 'type'],
  ['<Field label="Name" hint={words("a.b")} />', 'Name'],
  ['<Field options={[{ value: "a", label: "Always" }]} />', 'Always'],
  ['toast({ title: `${name} is saved` })', 'is saved'],
  ['isOn ? "Switched on" : undefined', 'Switched on'],
  ['isOn ? "nothing to say" : undefined', 'nothing to say'],
])('bites at the words in %s', (code, word) => {
  expect(bareWords('planted.tsx', `const planted = ${code}`).join()).toContain(word)
})

it.each([
  '<p className="flex items-center gap-2 text-ink">{words("settings.title")}</p>',
  '<p className={clsx("grow truncate", isOn && "font-medium")} data-kind="Some kind">·</p>',
  '<p id="the-list" role="listbox" aria-labelledby="the list">{1} / {2}</p>',
  'event.key === "Enter" || event.key === "ArrowDown" ? "find-here" : undefined',
  '() => { throw new Error("There is no context above this part") }',
  '<h3>Liminal Type Chat</h3>',
])('lets %s pass', (code) => {
  expect(bareWords('kept.tsx', `const kept = ${code}`)).toEqual([])
})

it('names no side of the screen in a class, for lines that run from right to left', () => {
  expect(ofWindow.flatMap(({ file, source }) => physicalClasses(file, source))).toEqual([])
})

it.each([
  'ml-2',
  '-mr-1.5',
  'hover:pl-3',
  'max-[600px]:border-r-0',
  'border-l',
  'right-0',
  'left-[3px]',
  'text-left',
  'rounded-tl-card',
])('bites at the class %s', (name) => {
  const planted = `const planted = <p className="flex ${name} items-center" />`
  expect(physicalClasses('planted.tsx', planted)).toEqual([`planted.tsx: ${name}`])
})

it('lets classes and words pass that name no side', () => {
  const kept = `const kept = <p className="ms-2 pe-3 start-0 text-start border-s" x={['left-out', 'pl', 'right']} />`
  expect(physicalClasses('kept.tsx', kept)).toEqual([])
})

it('keeps no words that nobody says', () => {
  const code = sources
    .filter(({ file }) => !file.startsWith('src/shared/words/'))
    .map(({ source }) => source)
    .join('\n')
  expect(unusedKeys(english, code)).toEqual([])
})

it('finds words that nobody says, and those that are said by a part of their key', () => {
  const catalog = {
    a: { said: 'x', files_one: 'x', files_other: 'x', state: { on: 'x' } },
    b: { c: 'x' },
  }
  const code = "words('a.said') + words('a.files', { count }) + words(`a.state.${state}`) + 'b.cd'"
  expect(unusedKeys(catalog, code)).toEqual(['b.c'])
})
