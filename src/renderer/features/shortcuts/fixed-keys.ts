import type { CommandGroup } from '../../../shared/logic/command-catalog.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import { keyLabel } from '../../api/key-labels.ts'
import { words } from '../../words/words.ts'

interface FixedKeys {
  readonly name: string
  readonly label: string
}

/** Keys that belong to a field or a place, and are set elsewhere or not at all. */
export function fixedKeys(
  group: CommandGroup,
  sendKey: Settings['sendKey'],
  platform: string,
): readonly FixedKeys[] {
  const [send, newline] = sendKey === 'enter' ? ['Enter', 'Shift+Enter'] : ['Shift+Enter', 'Enter']
  const of = (name: string, keys: string): FixedKeys => ({ name, label: keyLabel(keys, platform) })
  switch (group) {
    case 'message':
      return [
        of(words('shortcuts.send'), send),
        of(words('shortcuts.newline'), newline),
        of(words('shortcuts.sendOtherwise'), '$mod+Enter'),
        of(words('shortcuts.history'), 'ArrowUp'),
      ]
    case 'view':
      return [of(words('shortcuts.stopOrClose'), 'Escape')]
    case 'conversation':
    case 'go':
    case 'app':
      return []
  }
}
