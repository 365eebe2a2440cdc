import type { english } from './english.ts'
import type { Translated } from './translated.ts'
import { common } from './zh-hans/common.ts'

export const simplifiedChinese: Translated<typeof english> = { common }
