import type { english } from './english.ts'
import type { Translated } from './translated.ts'
import { commands } from './zh-hans/commands.ts'
import { common } from './zh-hans/common.ts'
import { composer } from './zh-hans/composer.ts'
import { frame } from './zh-hans/frame.ts'
import { palette } from './zh-hans/palette.ts'
import { settings } from './zh-hans/settings.ts'
import { shortcuts } from './zh-hans/shortcuts.ts'

export const simplifiedChinese: Translated<typeof english> = {
  commands,
  common,
  composer,
  frame,
  palette,
  settings,
  shortcuts,
}
