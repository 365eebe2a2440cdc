import type { english } from './english.ts'
import type { Translated } from './translated.ts'
import { code } from './zh-hans/code.ts'
import { commands } from './zh-hans/commands.ts'
import { composer } from './zh-hans/composer.ts'
import { context } from './zh-hans/context.ts'
import { desktop } from './zh-hans/desktop.ts'
import { common } from './zh-hans/everywhere.ts'
import { figures } from './zh-hans/figures.ts'
import { frame } from './zh-hans/frame.ts'
import { palette } from './zh-hans/palette.ts'
import { settings } from './zh-hans/settings.ts'
import { shell } from './zh-hans/shell.ts'
import { shortcuts } from './zh-hans/shortcuts.ts'
import { sidebar } from './zh-hans/sidebar.ts'

export const simplifiedChinese: Translated<typeof english> = {
  code,
  commands,
  common,
  composer,
  context,
  desktop,
  figures,
  frame,
  palette,
  settings,
  shell,
  shortcuts,
  sidebar,
}
