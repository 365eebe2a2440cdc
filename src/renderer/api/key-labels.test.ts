import { describe, expect, it } from 'vitest'
import { commandIds, commandKeys } from '../../shared/logic/command-catalog.ts'
import { ariaKeys, isSamePress, keyLabel, keysOfPress } from './key-labels.ts'

const press = (key: string, ...held: readonly ('ctrl' | 'alt' | 'shift' | 'meta')[]) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
  metaKey: held.includes('meta'),
})

describe('keys', () => {
  it('are shown by the habits of the platform', () => {
    expect(keyLabel('$mod+Shift+k', 'darwin')).toBe('⇧⌘K')
    expect(keyLabel('$mod+Shift+k', 'linux')).toBe('Ctrl+Shift+K')
    expect(keyLabel('Control+Shift+Tab', 'darwin')).toBe('⌃⇧⇥')
    expect(keyLabel('$mod+,', 'win32')).toBe('Ctrl+,')
    expect(keyLabel('$mod++', 'linux')).toBe('Ctrl++')
    expect(keyLabel('Alt+ArrowUp', 'linux')).toBe('Alt+↑')
  })

  it('are told to assistive technology by the names of the platform', () => {
    expect(ariaKeys('$mod+Shift+k', 'darwin')).toBe('Meta+Shift+k')
    expect(ariaKeys('$mod+Shift+k', 'linux')).toBe('Control+Shift+k')
  })

  it('are kept as they were pressed, where a press can be a shortcut', () => {
    expect(keysOfPress(press('K', 'ctrl', 'shift'), 'linux')).toBe('$mod+Shift+k')
    expect(keysOfPress(press('k', 'meta'), 'darwin')).toBe('$mod+k')
    expect(keysOfPress(press('k', 'ctrl'), 'darwin')).toBe('Control+k')
    expect(keysOfPress(press('F5'), 'linux')).toBe('F5')
    for (const no of [press('k'), press('K', 'shift'), press('Control', 'ctrl'), press('Escape')]) {
      expect(keysOfPress(no, 'linux')).toBeUndefined()
    }
  })

  it('are the same when the same press gives them', () => {
    expect(isSamePress('$mod+Shift+k', 'Shift+Control+K', 'linux')).toBe(true)
    expect(isSamePress('$mod+Shift+k', 'Shift+Control+K', 'darwin')).toBe(false)
  })
})

describe('the commands', () => {
  it('come with keys of which no two are the same, on any platform', () => {
    const keys = Object.values(commandKeys({}))
    for (const platform of ['darwin', 'linux', 'win32']) {
      for (const [index, one] of keys.entries()) {
        const same = keys.slice(index + 1).filter((other) => isSamePress(one, other, platform))
        expect([one, same]).toEqual([one, []])
      }
    }
    expect(keys.length).toBeGreaterThan(15)
  })

  it('have the keys that the user chose, or none where the user took them away', () => {
    const keys = commandKeys({ newConversation: '$mod+j', findHere: '', ofNewerVersion: '$mod+0' })
    expect(keys.newConversation).toBe('$mod+j')
    expect(keys.findHere).toBeUndefined()
    expect(keys.openSettings).toBe('$mod+,')
    expect(Object.keys(keys).filter((id) => !commandIds.some((one) => one === id))).toEqual([])
  })
})
