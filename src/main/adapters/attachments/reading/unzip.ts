import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'
import { RefusedDocument } from '../reader-protocol.ts'

/** No office file has more; what has is made to fill a disk. */
const mostEntries = 4_000
const mostBytes = 200 * 1024 * 1024
/** Text is packed to a tenth or a thirtieth; above this size that is looked at. */
const suspectBytes = 16 * 1024 * 1024
const mostTimesLarger = 100

/** The entries of an archive by their names, unpacked only as far as the limits allow. */
export type Entries = ReadonlyMap<string, Uint8Array>

/** What the archive says of its sizes is not believed: each byte that comes out is counted. */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Entries {
  const entries = new Map<string, Uint8Array>()
  let seen = 0
  let unpacked = 0
  const archive = new Unzip((file) => {
    seen += 1
    if (seen > mostEntries) throw new RefusedDocument('too-slow')
    if (!isWanted(file.name)) return
    const chunks: Uint8Array[] = []
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error
      unpacked += chunk.length
      const isSwollen = unpacked > suspectBytes && unpacked > mostTimesLarger * bytes.length
      if (isSwollen || unpacked > mostBytes) throw new RefusedDocument('too-slow')
      chunks.push(chunk)
      if (isLast) entries.set(file.name, Buffer.concat(chunks))
    }
    file.start()
  })
  archive.register(UnzipInflate)
  archive.register(UnzipPassThrough)
  // In pieces, so that no piece can be unpacked to more than a thousand times as much at once.
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = bytes.subarray(at, at + pieceBytes)
    archive.push(piece, at + pieceBytes >= bytes.length)
  }
  return entries
}

const pieceBytes = 65_536
