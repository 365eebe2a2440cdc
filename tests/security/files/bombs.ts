import { deflateSync } from 'node:zlib'
import { strToU8, zipSync, type Zippable } from 'fflate'

const megabyte = 1024 * 1024
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * megabyte)

const word =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

/** An archive that passes for a document. */
function wordArchive(entries: Zippable): Uint8Array {
  return zipSync({ '[Content_Types].xml': strToU8(word), ...entries })
}

function entities(depth: number): string {
  const levels = Array.from({ length: depth }, (_, level) => {
    const value = level === 0 ? 'ha' : `&e${level - 1};`.repeat(10)
    return `<!ENTITY e${level} "${value}">`
  })
  return `<!DOCTYPE d [${levels.join('')}]><d>&e${depth - 1};</d>`
}

/** Entries whose local headers all lead to the same bytes, in the manner of a better zip bomb. */
function overlapping(count: number): Uint8Array {
  const whole = Buffer.from(wordArchive({ 'word/document.xml': zeros(1) }))
  const header = whole.subarray(0, whole.indexOf('PK\u0001\u0002'))
  return Buffer.concat(Array.from({ length: count }, () => header).concat(whole))
}

/** The sizes in its headers are one thing, what comes out another. */
function wrongSizes(): Uint8Array {
  const whole = Buffer.from(wordArchive({ 'word/document.xml': zeros(256) }))
  for (
    let at = whole.indexOf('PK\u0003\u0004');
    at !== -1;
    at = whole.indexOf('PK\u0003\u0004', at + 4)
  ) {
    whole.writeUInt32LE(10, at + 22)
  }
  return whole
}

function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const push = (part: Buffer): void => {
    parts.push(part)
    length += part.length
  }
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    push(Buffer.from(`${index + 1} 0 obj\n`))
    push(typeof object === 'string' ? Buffer.from(object) : object)
    push(Buffer.from('\nendobj\n'))
  }
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF`,
    ),
  )
  return Buffer.concat(parts)
}

function stream(bytes: Uint8Array, filters = '/FlateDecode', entries = ''): Buffer {
  const head = `<< /Length ${bytes.length} /Filter ${filters} ${entries} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')])
}

const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>'

/** A page whose content is this. */
function contentPdf(content: Buffer): Buffer {
  return pdfOf([catalog, onePage, page, content])
}

function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(Math.min(64 * megabyte, (width / 8 + 1) * height)))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length, 0)
  head.write(type, 4, 'latin1')
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc(Buffer.concat([head.subarray(4), data])), 0)
  return Buffer.concat([head, data, check])
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1)
      value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}

/** As many frames as asked for, each of one pixel or of all of them. */
function gifOf(width: number, height: number, frames: number): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt16LE(width, 0)
  size.writeUInt16LE(height, 2)
  const screen = Buffer.concat([
    Buffer.from('GIF89a'),
    size,
    Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
  ])
  const frame = Buffer.concat([
    Buffer.from([0x2c, 0, 0, 0, 0]),
    size,
    Buffer.from([0, 2, 2, 0x4c, 0x01, 0]),
  ])
  return Buffer.concat([
    screen,
    ...Array.from({ length: frames }, () => frame),
    Buffer.from([0x3b]),
  ])
}

function jpegOf(width: number, height: number): Buffer {
  const frame = Buffer.from('ffc0000b08000000000101110000', 'hex').subarray(0, 13)
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  const start = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')
  return Buffer.concat([
    start,
    frame,
    Buffer.from('ffda0008010100003f00', 'hex'),
    Buffer.alloc(2_000),
    Buffer.from('ffd9', 'hex'),
  ])
}

/**
 * Small files that are made to become large ones, or to take for ever. Each must be refused. Made when
 * it is asked for: some take a while.
 */
export const bombs: Readonly<Record<string, () => Uint8Array>> = {
  'an archive of a quarter of a gigabyte': () =>
    wordArchive(
      Object.fromEntries(Array.from({ length: 4 }, (_, at) => [`word/more${at}.xml`, zeros(64)])),
    ),
  'archives within archives': () => {
    let inner = zipSync({ 'a.xml': zeros(16) })
    for (let level = 0; level < 5; level += 1) {
      inner = zipSync(
        Object.fromEntries(Array.from({ length: 16 }, (_, at) => [`${level}-${at}.zip`, inner])),
      )
    }
    return inner
  },
  'an archive whose entries lie over each other': () => overlapping(5_000),
  'an archive with wrong sizes': wrongSizes,
  'an archive of 100,000 entries': () => {
    const one = Buffer.from(zipSync({ 'word/a.xml': strToU8('a') }))
    const local = one.subarray(0, one.indexOf('PK\u0001\u0002'))
    const whole = Buffer.from(wordArchive({ 'word/document.xml': strToU8('<a/>') }))
    const first = whole.subarray(0, whole.indexOf('PK\u0001\u0002'))
    return Buffer.concat([first, ...Array.from({ length: 100_000 }, () => local)])
  },
  'entities that multiply': () => wordArchive({ 'word/document.xml': strToU8(entities(12)) }),
  'entities that multiply, in a sheet': () =>
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8(entities(12)),
    }),
  'a document of ten million tags within each other': () =>
    wordArchive({ 'word/document.xml': strToU8('<a>'.repeat(10_000_000)) }),
  'a PDF whose content becomes a quarter of a gigabyte': () =>
    contentPdf(stream(deflateSync(zeros(256)))),
  'a PDF that is packed twice': () =>
    contentPdf(stream(deflateSync(deflateSync(zeros(256))), '[/FlateDecode /FlateDecode]')),
  'a PDF that is packed as an image': () =>
    contentPdf(stream(deflateSync(zeros(256)), '/FlateDecode', '/Subtype /Image')),
  'a PDF with runs of one byte': () =>
    contentPdf(
      stream(
        deflateSync(Buffer.alloc(8 * megabyte, Buffer.from([129, 0]))),
        '[/FlateDecode /RunLengthDecode]',
      ),
    ),
  'a PDF of a million pages': () =>
    pdfOf([
      catalog,
      `<< /Type /Pages /Kids [${'3 0 R '.repeat(1_000_000)}] /Count 1000000 >>`,
      page,
      '<<>>',
    ]),
  'a PDF that says a billion pages': () =>
    pdfOf([catalog, '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>', page, '<<>>']),
  'a PDF whose pages lead into themselves': () =>
    pdfOf([catalog, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>']),
  'a PDF of lists within lists': () =>
    pdfOf([
      catalog,
      onePage,
      `<< /Type /Page /Parent 2 0 R /A ${'['.repeat(500_000)}${']'.repeat(500_000)} >>`,
    ]),
  'a PDF whose form draws itself': () =>
    pdfOf([
      catalog,
      onePage,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>',
      stream(deflateSync(Buffer.from('/A Do /A Do'))),
      stream(
        deflateSync(Buffer.from('/A Do /A Do')),
        '/FlateDecode',
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 5 0 R >> >>',
      ),
    ]),
  'a PNG of 30,000 by 30,000': () => pngOf(30_000, 30_000),
  'a PNG of 9,000 by 9,000 in a few bytes': () => pngOf(9_000, 9_000),
  'a GIF of 65,535 by 65,535': () => gifOf(65_535, 65_535, 1),
  'a GIF of thousands of large frames': () => gifOf(8_000, 8_000, 5_000),
  'a JPEG of 65,500 by 65,500': () => jpegOf(65_500, 65_500),
  'a JPEG of 9,000 by 9,000 in a few bytes': () => jpegOf(9_000, 9_000),
}
