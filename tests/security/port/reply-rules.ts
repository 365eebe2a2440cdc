import { catalog, type ErrorCode } from '../../../src/shared/errors/catalog.ts'
import { secretForms } from '../../../src/shared/logic/secret-forms.ts'
import type { Procedure } from './procedures.ts'
import type { Reply } from './raw-port.ts'

/** Stands in the vault while the port is attacked. */
export const canaryKey = 'canary/Key+for-"this"-port&0123456789'
const canaryForms = secretForms(canaryKey)

/** Where the code lies, or anything of what it is made of: no reply has a use for these. */
const inside: readonly (readonly [kind: string, shape: RegExp])[] = [
  ['stack', /\bat [^"]{0,200}:\d+:\d+|\.[cm]?[jt]s:\d+/],
  ['path', /node_modules|file:\/\/\/(?!etc\/passwd)|\/src\/main\//],
  ['SQLite', /SQLITE_[A-Z]+|no such (?:table|column)|constraint failed|better-sqlite3/],
  ['words of another', /ZodError|ValidationError|TypeError|Malformed request|No procedure matched/],
]

/** What a message of main's tells that it must not; nothing when it is as it should be. */
export function leaksIn(text: string, places: readonly string[]): readonly string[] {
  const kinds = inside.flatMap(([kind, shape]) => (shape.test(text) ? [kind] : []))
  if (canaryForms.some((form) => text.includes(form))) kinds.push('secret')
  if (places.some((place) => text.includes(place))) kinds.push('path')
  return kinds
}

/** Whether a failure is one that the procedure declares, with the data that belongs to it. */
export function isDeclared({ body }: Reply, { codes }: Pick<Procedure, 'codes'>): boolean {
  const { code, message, data, ...rest } = (body as { readonly json: Failure }).json
  if (!codes.includes(code) && code !== 'app.internal') return false
  const known = catalog[code as ErrorCode].data.strict().safeParse(data ?? {})
  const isPlain = Object.keys(rest).every((name) => name === 'defined' || name === 'status')
  return known.success && isPlain && message === code
}

interface Failure {
  readonly code: string
  readonly message: string
  readonly data?: unknown
}
