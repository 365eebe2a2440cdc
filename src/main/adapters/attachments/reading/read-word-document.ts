import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { RefusedDocument } from '../reader-protocol.ts'
import type { Entries } from './unzip.ts'
import { walkXml } from './walk-xml.ts'

/** The archive is made anew of what was unpacked within the limits: mammoth itself has none. */
export async function readWordDocument(entries: Entries): Promise<string> {
  for (const [name, bytes] of entries) {
    if (Buffer.from(bytes).includes('<!DOCTYPE')) throw new RefusedDocument('damaged')
    // It has no limit of depth either.
    walkXml(entries, name, {})
  }
  const archive = zipSync(Object.fromEntries(entries), { level: 0 })
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(archive) })
  return value.replace(/\n{3,}/g, '\n\n').trim()
}
