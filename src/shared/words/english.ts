import { commands } from './en/commands.ts'
import { common } from './en/common.ts'

/**
 * Every word of the interface, by the place where it stands. `{{name}}` is put in when it is
 * shown; `_one` and `_other` are chosen by `count`.
 */
export const english = { commands, common } as const
