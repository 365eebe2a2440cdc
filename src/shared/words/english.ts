import { commands } from './en/commands.ts'
import { common } from './en/common.ts'
import { composer } from './en/composer.ts'
import { frame } from './en/frame.ts'
import { palette } from './en/palette.ts'
import { settings } from './en/settings.ts'
import { shortcuts } from './en/shortcuts.ts'

/**
 * Every word of the interface, by the place where it stands. `{{name}}` is put in when it is
 * shown; `_one` and `_other` are chosen by `count`.
 */
export const english = { commands, common, composer, frame, palette, settings, shortcuts } as const
