import type { Settings } from '../../../shared/model/settings.ts'

interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
}

/**
 * What a key press sends, if it does: as the settings say, or the other way where an answer is
 * being written. Enter that ends a composition (Chinese, Japanese …) never does.
 */
export function sendPress(
  press: KeyPress,
  sendKey: Settings['sendKey'],
): 'as-set' | 'other-way' | undefined {
  // Safari and some input methods report the closing Enter with key code 229 only.
  if (press.key !== 'Enter' || press.isComposing || press.keyCode === 229) return undefined
  if (press.altKey) return undefined
  if (press.ctrlKey || press.metaKey) return 'other-way'
  return press.shiftKey === (sendKey === 'shift-enter') ? 'as-set' : undefined
}
