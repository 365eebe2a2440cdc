import { expect, it } from 'vitest'
import { commandKeys } from '../../shared/logic/command-catalog.ts'
import { acceleratorOf } from './accelerator.ts'

it('writes keys as the menus of Electron do', () => {
  expect(acceleratorOf('$mod+Shift+k')).toBe('CommandOrControl+Shift+K')
  expect(acceleratorOf('$mod++')).toBe('CommandOrControl+Plus')
  expect(acceleratorOf('Alt+ArrowUp')).toBe('Alt+Up')
  expect(acceleratorOf('F5')).toBe('F5')
  for (const keys of Object.values(commandKeys({}))) {
    expect(acceleratorOf(keys)).toMatch(
      /^((CommandOrControl|Control|Alt|Shift)\+)*[A-Z0-9,./]$|Up$|Down$|Tab$|End$/,
    )
  }
})
