import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { contrastOf, themesIn, type Theme } from './contrast.ts'

const tokens = resolve(import.meta.dirname, '../../src/renderer/styles/tokens.css')
const themes = themesIn(readFileSync(tokens, 'utf8'))

const inks = ['ink', 'ink-2', 'ink-3', 'accent', 'good', 'warn', 'bad']
const grounds = ['paper', 'side', 'raised', 'sunken', 'hover', 'selected', 'code-bg'].concat([
  'accent-soft',
  'warn-soft',
  'bad-soft',
])
/** WCAG 2.2: text (1.4.3), and what is drawn or bordered so that it can be told apart (1.4.11). */
const [textRatio, graphicRatio] = [4.5, 3]

function pairsBelow(
  theme: Theme,
  pairs: readonly (readonly [string, string])[],
  ratio: number,
): readonly string[] {
  return pairs
    .map(([ink, ground]) => ({ ink, ground, got: contrastOf(theme, ink, ground) }))
    .filter(({ got }) => got < ratio)
    .map(({ ink, ground, got }) => `${ink} on ${ground}: ${got.toFixed(2)}`)
}

it('there are three themes, and each has every colour of the light one', () => {
  expect(Object.keys(themes)).toEqual(['light', 'dark', 'contrast'])
  const names = Object.keys(themes['light'] ?? {}).toSorted()
  for (const theme of Object.values(themes)) expect(Object.keys(theme).toSorted()).toEqual(names)
})

it.each(Object.entries(themes))('text can be read on every ground of the %s theme', (_, theme) => {
  const pairs = inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const))
  const code = Object.keys(theme).filter((name) => /^code-(?!bg)/.test(name))
  const onCode = code.map((name) => [name, 'code-bg'] as const)
  const onAccent = [['accent-ink', 'accent']] as const
  expect(pairsBelow(theme, [...pairs, ...onCode, ...onAccent], textRatio)).toEqual([])
})

it('with high contrast text stands out more, and lines and borders can be seen', () => {
  const theme = themes['contrast'] ?? {}
  const plain = grounds.filter((ground) => !ground.endsWith('-soft') && ground !== 'selected')
  const text = plain.flatMap((ground) => inks.map((ink) => [ink, ground] as const))
  expect(pairsBelow(theme, text, 7)).toEqual([])
  const lines = grounds.flatMap((ground) => [
    ['line', ground] as const,
    ['line-2', ground] as const,
  ])
  expect(pairsBelow(theme, lines, graphicRatio)).toEqual([])
})

it.each(Object.entries(themes))(
  'the focus can be seen on every ground of the %s theme',
  (_, theme) => {
    expect(
      pairsBelow(
        theme,
        grounds.map((ground) => ['accent', ground]),
        graphicRatio,
      ),
    ).toEqual([])
  },
)

it('a pair that is too pale is found', () => {
  const pale = themesIn("[data-theme='light'] {\n  --ink: #777;\n  --paper: #ffffff;\n}")
  expect(pairsBelow(pale['light'] ?? {}, [['ink', 'paper']], textRatio)).toEqual([
    'ink on paper: 4.48',
  ])
  expect(() => contrastOf(pale['light'] ?? {}, 'ink', 'side')).toThrow('side')
})
