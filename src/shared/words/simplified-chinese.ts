import type { english } from './english.ts'
import type { Translated } from './translated.ts'
import { commands } from './zh-hans/commands.ts'
import { common } from './zh-hans/common.ts'

export const simplifiedChinese: Translated<typeof english> = { commands, common }
