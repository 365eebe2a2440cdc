import type { Mutant } from './mutant.ts'

const names = 'tests/security/files/names.test.ts'
const bombs = 'tests/security/files/bombs.test.ts'
const json = 'tests/security/files/json.test.ts'
const reading = 'src/main/adapters/attachments/reading'

/** The guards around files: what they are called, what they hold and what they become. */
export const filesMutants: readonly Mutant[] = [
  {
    guard: 'names: shown without what hides or turns',
    file: 'src/main/domain/attachment/file-name.ts',
    from: ".replace(/[\\p{Cc}\\p{Cf}\\u2028\\u2029]+/gu, '')",
    to: '',
    suite: names,
    only: 'dropped',
  },
  {
    guard: 'names: without their folder',
    file: 'src/main/domain/attachment/file-name.ts',
    from: "name.split(/[/\\\\]/).findLast((piece) => piece.trim() !== '') ?? ''",
    to: 'name',
    suite: names,
    only: 'dropped',
  },
  {
    guard: 'names: of a file that is dragged out, as every system takes them',
    file: 'src/main/shell/write-copy.ts',
    from: 'const own = plainName(name)',
    to: 'const own = name',
    suite: names,
    only: 'dragged out',
  },
  {
    guard: 'names: of devices are no names',
    file: 'src/main/shell/plain-name.ts',
    from: ".replace(devices, '_$&')",
    to: '',
    suite: 'src/main/shell/plain-name.test.ts',
  },
  {
    guard: 'names: a file lies under the hash of its bytes',
    file: 'src/shared/model/attachment.ts',
    from: '.regex(/^[0-9a-f]{64}$/)',
    to: '.regex(/^/)',
    suite: names,
    only: 'in the place of an id',
  },
  {
    guard: 'names: a title proposes no folder and no device',
    file: 'src/main/domain/conversation/written-out.ts',
    from: "oneLine(title.toWellFormed().replace(reserved, ' '))",
    to: 'oneLine(title)',
    suite: names,
    only: 'proposed',
  },
  {
    guard: 'bombs: an archive that swells is not unpacked',
    file: `${reading}/unzip.ts`,
    from: "if (isSwollen || unpacked > mostBytes) throw new RefusedDocument('too-slow')",
    to: '',
    suite: `${reading}/unzip.test.ts`,
  },
  {
    guard: 'bombs: an archive has only so many entries',
    file: `${reading}/unzip.ts`,
    from: "if (seen > mostEntries) throw new RefusedDocument('too-slow')",
    to: '',
    suite: `${reading}/unzip.test.ts`,
  },
  {
    guard: 'bombs: no entities of a document’s own',
    file: `${reading}/walk-xml.ts`,
    from: "parser.on('doctype', refuse)",
    to: '',
    suite: `${reading}/walk-xml.test.ts`,
  },
  {
    guard: 'bombs: a reader that swells is ended',
    file: `${reading}/memory-guard.ts`,
    from: "if (Atomics.load(isReading, 0) === 1 && isOver) process.kill(process.pid, 'SIGKILL')",
    to: '',
    suite: bombs,
    only: 'a PDF whose content',
  },
  {
    guard: 'bombs: an image has only so many pixels',
    file: `${reading}/draw-image.ts`,
    from: "if (isSwollen || pixels > mostPixels) throw new RefusedDocument('too-slow')",
    to: '',
    suite: bombs,
    only: 'GIF',
  },
  {
    guard: 'bombs: tags within each other have a limit',
    file: `${reading}/walk-xml.ts`,
    from: 'if (depth > mostDepth) refuse()',
    to: '',
    suite: `${reading}/walk-xml.test.ts`,
  },
  {
    guard: 'JSON: what a keychain holds is looked at',
    file: 'src/main/adapters/vault/kept-secret.ts',
    from: 'return envelopeSchema.parse(JSON.parse(envelope))',
    to: 'return JSON.parse(envelope) as KeptSecret',
    suite: json,
    only: 'as the vault',
  },
  {
    guard: 'JSON: settings that are none are set aside',
    file: 'src/main/adapters/settings/electron-store-settings.ts',
    from: '  if (!isDamaged(file)) return\n',
    to: '  return\n',
    suite: json,
    only: 'as the settings',
  },
  {
    guard: 'JSON: the window’s place is a place',
    file: 'src/main/shell/window-bounds.ts',
    from: "if (!isRecord(value) || !isRecord(value['bounds'])) return undefined",
    to: 'if (!isRecord(value)) return undefined',
    suite: json,
    only: 'window',
  },
  {
    guard: 'JSON: from a provider only own fields are read',
    file: 'src/main/adapters/providers/http/json.ts',
    from: "if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined",
    to: "if (typeof value !== 'object') return undefined",
    suite: 'src/main/adapters/providers/http/json.test.ts',
  },
]
