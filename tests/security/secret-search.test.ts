import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { canaryKey, hitsIn, needlesOf, searchFolder } from './secret-search.ts'

const needles = needlesOf(canaryKey)

it.each<readonly [string, string | Buffer]>([
  ['plain', canaryKey],
  ['JSON', JSON.stringify({ key: canaryKey })],
  ['an address', `https://example.com/?key=${encodeURIComponent(canaryKey)}`],
  [
    'HTML',
    `<p>${canaryKey.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')}</p>`,
  ],
  ['Base64', Buffer.from(`user:${canaryKey}`).toString('base64')],
  ['Base64url', Buffer.from(`a${canaryKey}b`).toString('base64url')],
  ['hexadecimal', Buffer.from(canaryKey).toString('hex').toUpperCase()],
  ['UTF-16', Buffer.from(`…${canaryKey}…`, 'utf16le')],
])('finds a secret as %s, and in a file', async (_, content) => {
  expect(hitsIn(content, needles)).toBeGreaterThan(0)
  const folder = await mkdtemp(join(tmpdir(), 'liminal-search-'))
  await writeFile(join(folder, 'holding'), Buffer.concat([Buffer.alloc(99), Buffer.from(content)]))
  await writeFile(join(folder, 'clean'), 'nothing')
  expect(await searchFolder(folder, needles)).toEqual({
    files: 2,
    holding: [join(folder, 'holding')],
  })
  await rm(folder, { recursive: true })
})

it('finds nothing where nothing is', () => {
  expect(hitsIn(canaryKey.slice(1), needles)).toBe(0)
})
