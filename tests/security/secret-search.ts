import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { secretForms } from '../../src/shared/logic/secret-forms.ts'

/**
 * A key that no two encodings spell alike: with what JSON, addresses, HTML and Base64 write in other
 * ways, and that may still stand in a header.
 */
export const canaryKey = `canary/"5f<7>b&1+2='9e3c8d6a4f1b'`

/**
 * The bytes by which a secret is found: UTF-8 and UTF-16, each plain, as JSON, percent-encoded, as
 * HTML, in Base64 and Base64url wherever it begins, and in hexadecimal digits of either case.
 */
export function needlesOf(secret: string): readonly Buffer[] {
  const forms = secretForms(secret)
  return [
    ...forms.map((form) => Buffer.from(form, 'utf8')),
    ...forms.map((form) => Buffer.from(form, 'utf16le')),
    Buffer.from(Buffer.from(secret, 'utf16le').toString('base64').slice(0, -4)),
    Buffer.from(Buffer.from(secret, 'utf16le').toString('hex')),
  ]
}

/** How many of the needles are in it. */
export function hitsIn(content: string | Buffer, needles: readonly Buffer[]): number {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return needles.filter((needle) => bytes.includes(needle)).length
}

/** Which files under a folder hold a needle, and how many files there are. */
export async function searchFolder(
  folder: string,
  needles: readonly Buffer[],
): Promise<{ readonly files: number; readonly holding: readonly string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const holding: string[] = []
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name)
    if (hitsIn(await readFile(file), needles) > 0) holding.push(file)
  }
  return { files: files.length, holding }
}
