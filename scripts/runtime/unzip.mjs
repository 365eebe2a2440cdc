import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

// Record layouts: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7–4.3.16.
const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
const LONGEST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8

/**
 * Unpacks a zip archive (below 4 GB, not encrypted) with nothing but Node.
 * `place(name)` gives each entry's path below `folder`, or undefined to leave it out.
 */
export async function unzip(archive, folder, place = (name) => name) {
  const file = await open(archive)
  try {
    for (const entry of await readEntries(file)) {
      const target = entry.name.endsWith('/') ? undefined : place(entry.name)
      if (target !== undefined) await extract(file, archive, entry, inside(folder, target))
    }
  } finally {
    await file.close()
  }
}

async function readEntries(file) {
  const { size } = await file.stat()
  const tail = await readAt(file, Math.max(0, size - END_SIZE - LONGEST_COMMENT), size)
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || tail.readUInt32LE(end) !== END_SIGNATURE) throw new Error('not a zip archive')
  const count = tail.readUInt16LE(end + 10)
  const start = tail.readUInt32LE(end + 16)
  const directory = await readAt(file, start, start + tail.readUInt32LE(end + 12))
  const entries = []
  for (let at = 0; entries.length < count;) {
    if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error('damaged zip archive')
    const nameEnd = at + ENTRY_SIZE + directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + ENTRY_SIZE, nameEnd),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
    })
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

async function extract(file, archive, entry, target) {
  const local = await readAt(file, entry.offset, entry.offset + LOCAL_SIZE)
  const start = entry.offset + LOCAL_SIZE + local.readUInt16LE(26) + local.readUInt16LE(28)
  await mkdir(dirname(target), { recursive: true })
  const output = createWriteStream(target, { mode: entry.mode & 0o111 ? 0o755 : 0o644 })
  const input =
    entry.packedSize === 0
      ? Readable.from([])
      : createReadStream(archive, { start, end: start + entry.packedSize - 1 })
  if (entry.method === STORED) await pipeline(input, output)
  else if (entry.method === DEFLATED) await pipeline(input, createInflateRaw(), output)
  else throw new Error(`zip method ${entry.method} is not supported`)
}

function inside(folder, name) {
  const path = resolve(folder, name)
  if (!path.startsWith(resolve(folder) + sep))
    throw new Error(`zip entry leaves the folder: ${name}`)
  return path
}

async function readAt(file, start, end) {
  const { buffer } = await file.read(Buffer.alloc(end - start), 0, end - start, start)
  return buffer
}
