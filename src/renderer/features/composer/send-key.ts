import type { Settings } from '../../../shared/model/settings.ts'

interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
}

/** Whether a key press sends. Enter that ends a composition (Chinese, Japanese …) never does. */
export function isSendPress(press: KeyPress, sendKey: Settings['sendKey']): boolean {
  // Safari and some input methods report the closing Enter with key code 229 only.
  if (press.key !== 'Enter' || press.isComposing || press.keyCode === 229) return false
  if (press.altKey) return false
  return press.shiftKey === (sendKey === 'shift-enter')
}
