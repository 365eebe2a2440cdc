/** What the head of an image tells before anything of it is drawn. */
export interface ImageHeader {
  readonly mediaType: string
  /** As the pixels lie, before it is turned upright. */
  readonly width: number
  readonly height: number
}

/** `undefined` for what is no image of a kind that is drawn, or whose size can't be told. */
export function imageHeader(bytes: Uint8Array, mediaType: string): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const found = readers[mediaType]?.(view)
    if (!found || found.width < 1 || found.height < 1) return undefined
    return { mediaType, ...found }
  } catch {
    // It ends before its head does.
    return undefined
  }
}

type Size = Omit<ImageHeader, 'mediaType'>

const readers: Readonly<Record<string, (view: DataView) => Size | undefined>> = {
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  'image/apng': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  'image/gif': (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  'image/jpeg': jpeg,
  'image/webp': webp,
  'image/avif': avif,
}

/** https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1: segments up to the frame's header. */
function jpeg(view: DataView): Size | undefined {
  let at = 2
  while (at + 4 <= view.byteLength) {
    const marker = view.getUint16(at)
    if (marker === 0xffff) {
      at += 1
      continue
    }
    const isFrame =
      marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webp(view: DataView): Size | undefined {
  const chunk = view.getUint32(12)
  if (chunk === fourCc('VP8X')) {
    const width = 1 + view.getUint16(24, true) + view.getUint8(26) * 65_536
    const height = 1 + view.getUint16(27, true) + view.getUint8(29) * 65_536
    return { width, height }
  }
  if (chunk === fourCc('VP8L')) {
    const bits = view.getUint32(21, true)
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
  }
  if (chunk !== fourCc('VP8 ')) return undefined
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

/** The largest `ispe` box: an image may hold tiles and a thumbnail besides. ISO/IEC 23008-12, 6.5.3. */
function avif(view: DataView): Size | undefined {
  const end = Math.min(view.byteLength - 16, 65_536)
  let size: Size | undefined
  for (let at = 0; at < end; at += 1) {
    if (view.getUint32(at) !== fourCc('ispe')) continue
    const width = view.getUint32(at + 8)
    const height = view.getUint32(at + 12)
    if (!size || width * height > size.width * size.height) size = { width, height }
  }
  return size
}

function fourCc(name: string): number {
  return [...name].reduce((code, letter) => code * 256 + letter.charCodeAt(0), 0)
}
