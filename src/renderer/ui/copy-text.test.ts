import { afterEach, expect, test, vi } from 'vitest'
import { copyText } from './copy-text.ts'

afterEach(() => vi.restoreAllMocks())

test('what is copied is what was given, without commands to a terminal', async () => {
  const copied: string[] = []
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied.push(text)
  })
  expect(await copyText('npm start\n\tüber 面包 👩‍🌾')).toBe(true)
  expect(await copyText('echo a\u001B[2K\u001B[1A\u0007b\u009D')).toBe(true)
  expect(copied).toEqual(['npm start\n\tüber 面包 👩‍🌾', 'echo a[2K[1Ab'])
})
