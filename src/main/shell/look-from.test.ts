import { expect, it } from 'vitest'
import { settingsSchema } from '../../shared/model/settings.ts'
import { lookFrom } from './look-from.ts'

it.each([
  {},
  { theme: 'dark', density: 'compact', readingWidth: 'wide', textSizePercent: 130 },
  { theme: 'contrast', sidebarOpen: false, inspectorOpen: true, readingWidth: 'narrow' },
  { theme: 'sepia', density: 7, readingWidth: null, textSizePercent: 300, sidebarOpen: 'no' },
  { theme: '"><script>', textSizePercent: 110.5, inspectorOpen: 1 },
])('reads %j as the settings do', (settings) => {
  const look = lookFrom(JSON.stringify(settings))
  expect(settingsSchema.parse(settings)).toMatchObject(look)
  expect(Object.keys(look).toSorted()).toEqual([
    'density',
    'inspectorOpen',
    'readingWidth',
    'sidebarOpen',
    'textSizePercent',
    'theme',
  ])
})

it.each(['', '{"theme": "da', 'null', '[1]', '\u0000'])('reads %j as nothing said', (text) => {
  expect(settingsSchema.parse({})).toMatchObject(lookFrom(text))
})
