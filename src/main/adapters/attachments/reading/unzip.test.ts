import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { RefusedDocument } from '../reader-protocol.ts'
import { unzip } from './unzip.ts'

const all = (): boolean => true

it('unpacks what is wanted', () => {
  const archive = zipSync({ 'a.xml': strToU8('<a/>'), 'b.png': strToU8('b') })
  const entries = unzip(archive, (name) => name.endsWith('.xml'))
  expect([...entries]).toEqual([['a.xml', Buffer.from('<a/>')]])
})

it('refuses an archive that swells', () => {
  const archive = zipSync({ 'a.xml': new Uint8Array(24 * 1024 * 1024) })
  expect(() => unzip(archive, all)).toThrow(RefusedDocument)
  // As large, and not of one byte only.
  const text = new Uint8Array(18 * 1024 * 1024).map((_, at) => (at * at) >> (at % 19))
  expect(unzip(zipSync({ 'a.xml': text }, { level: 1 }), all).get('a.xml')).toHaveLength(
    text.length,
  )
})

it('refuses an archive of more entries than any document has', () => {
  const names = Array.from({ length: 4_100 }, (_, at) => [`${at}.xml`, new Uint8Array(1)] as const)
  expect(() => unzip(zipSync(Object.fromEntries(names)), all)).toThrow(RefusedDocument)
})
