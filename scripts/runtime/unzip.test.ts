import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { unzip } from './unzip.mjs'

interface Entry {
  readonly name: string
  readonly text: string
  readonly mode?: number
  readonly stored?: boolean
}

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liminal-unzip-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

it('unpacks compressed, stored and empty files with their folders and execute bits', async () => {
  const archive = await zipOf([
    { name: 'app/run', text: 'go '.repeat(500), mode: 0o755 },
    { name: 'app/deep/note', text: 'as it is', stored: true },
    { name: 'app/empty', text: '', stored: true },
  ])
  await unzip(archive, join(folder, 'out'))
  expect(await readFile(join(folder, 'out/app/run'), 'utf8')).toBe('go '.repeat(500))
  expect(await readFile(join(folder, 'out/app/deep/note'), 'utf8')).toBe('as it is')
  expect(await readFile(join(folder, 'out/app/empty'), 'utf8')).toBe('')
  if (process.platform === 'win32') return
  expect((await stat(join(folder, 'out/app/run'))).mode & 0o111).not.toBe(0)
  expect((await stat(join(folder, 'out/app/deep/note'))).mode & 0o111).toBe(0)
})

it('leaves out and renames what it is told to', async () => {
  const archive = await zipOf([
    { name: 'top/keep', text: 'kept' },
    { name: 'top/drop', text: 'dropped' },
  ])
  await unzip(archive, join(folder, 'out'), (name) => (name === 'top/keep' ? 'kept' : undefined))
  expect(await readdir(join(folder, 'out'))).toEqual(['kept'])
})

it('refuses an entry that would land outside of the folder', async () => {
  const archive = await zipOf([{ name: '../outside', text: 'x' }])
  await expect(unzip(archive, join(folder, 'out'))).rejects.toThrow('leaves the folder')
  expect(await readdir(folder)).toEqual(['archive.zip'])
})

it('refuses a file that is no archive', async () => {
  const path = join(folder, 'archive.zip')
  await writeFile(path, 'not an archive at all')
  await expect(unzip(path, join(folder, 'out'))).rejects.toThrow('not a zip archive')
})

async function zipOf(entries: readonly Entry[]): Promise<string> {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const data = entry.stored ? Buffer.from(entry.text) : deflateRawSync(entry.text)
    const fields = fieldsOf(entry, data.length)
    const local = Buffer.concat([bytes(4, 0x04034b50), fields, Buffer.from(entry.name)])
    const rest = [bytes(2, 0), bytes(2, 0), bytes(2, 0), bytes(4, (entry.mode ?? 0o644) * 0x10000)]
    const record = [bytes(4, 0x02014b50), bytes(2, 0), fields, ...rest, bytes(4, offset)]
    directory.push(...record, Buffer.from(entry.name))
    bodies.push(local, data)
    offset += local.length + data.length
  }
  const index = Buffer.concat(directory)
  const counts = [bytes(2, 0), bytes(2, 0), bytes(2, entries.length), bytes(2, entries.length)]
  const end = [
    bytes(4, 0x06054b50),
    ...counts,
    bytes(4, index.length),
    bytes(4, offset),
    bytes(2, 0),
  ]
  const path = join(folder, 'archive.zip')
  await writeFile(path, Buffer.concat([...bodies, index, ...end]))
  return path
}

/** What the local header and the directory have in common, from the version to the extra length. */
function fieldsOf(entry: Entry, packedSize: number): Buffer {
  const sizes = [bytes(4, packedSize), bytes(4, Buffer.byteLength(entry.text))]
  const names = [bytes(2, Buffer.byteLength(entry.name)), bytes(2, 0)]
  const method = bytes(2, entry.stored ? 0 : 8)
  const crc = bytes(4, crc32(entry.text))
  return Buffer.concat([bytes(2, 20), bytes(2, 0), method, bytes(4, 0), crc, ...sizes, ...names])
}

function bytes(length: number, value: number): Buffer {
  const buffer = Buffer.alloc(length)
  buffer.writeUIntLE(value >>> 0, 0, length)
  return buffer
}
