import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, describe, expect, it } from 'vitest'
import { createNodeReaderProcess } from '../../src/main/adapters/attachments/node-reader-process.ts'
import { createProcessDocumentReader } from '../../src/main/adapters/attachments/process-document-reader.ts'
import type { DocumentReader } from '../../src/main/ports/document-reader.ts'
import { createSystemClock } from '../../src/main/adapters/system/system-clock.ts'
import { documentReaderUrl } from '../build/document-reader-url.ts'
import {
  aLoopingPdf,
  anEncryptedPdf,
  anOpenDocument,
  aPdf,
  aPresentation,
  aSpreadsheet,
  aWordDocument,
  aZipBomb,
} from '../build/some-documents.ts'
import { createQuietLog } from '../fakes/quiet-log.ts'
import { faultOf } from './fault-of.ts'

const reader = aReader()
afterAll(() => reader.close())

function aReader(
  options: { readonly limitMs?: number; readonly entry?: URL } = {},
): DocumentReader {
  const { limitMs } = options
  return createProcessDocumentReader({
    begin: createNodeReaderProcess(documentReaderUrl),
    clock: createSystemClock(),
    log: createQuietLog(),
    ...(limitMs !== undefined && { limitMs }),
  })
}

const read = (bytes: Uint8Array | string, name = 'file') =>
  reader.read({ name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes })
const whyNot = async (bytes: Uint8Array | string, name?: string) => await faultOf(read(bytes, name))
const unreadable = (reason: string) => ({ code: 'attachment.unreadable', data: { reason } })

describe('documents', () => {
  it('are read page by page, whatever they are called', async () => {
    expect(await read(aPdf(['First page', 'Second page']), 'song.mp3')).toEqual({
      kind: 'pdf',
      mediaType: 'application/pdf',
      pages: 2,
      texts: ['First page', 'Second page'],
    })
    expect(await read(aPresentation(['Why', 'How']))).toMatchObject({
      kind: 'office',
      pages: 2,
      texts: ['Why', 'How'],
    })
    expect(await read(aWordDocument(['Rest it.', 'Bake &amp; eat it.']))).toMatchObject({
      kind: 'office',
      texts: ['Rest it.\n\nBake & eat it.'],
    })
    expect(await read(aSpreadsheet())).toMatchObject({
      pages: 1,
      texts: ['Flours\nFlour\nRye 1150\t\t12.5\t2024-01-01'],
    })
  })

  it('are read however many pages they have', async () => {
    const words = 'Rest it, fold it, and rest it again. '.repeat(60)
    const book = aPdf(Array.from({ length: 500 }, (_, page) => `${page} ${words}`))
    const { texts } = await read(book)
    expect(texts).toHaveLength(500)
    const long = aWordDocument(
      Array.from({ length: 8_000 }, (_, at) => `${at} ${words.slice(0, 200)}`),
    )
    expect((await read(long)).texts[0]?.length).toBeGreaterThan(1_500_000)
  })

  it('of the open formats as well', async () => {
    const text = '<text:h>Bread</text:h><text:p>Rest<text:s text:c="2"/>it.</text:p>'
    expect(await read(anOpenDocument(text))).toMatchObject({ texts: ['Bread\nRest  it.'] })
    const cells = '<table:table-cell><text:p>Rye</text:p></table:table-cell>'.repeat(2)
    const sheet = `<table:table table:name="Flours"><table:table-row>${cells}</table:table-row></table:table>`
    expect(await read(anOpenDocument(sheet, 'spreadsheet'))).toMatchObject({
      pages: 1,
      texts: ['Flours\nRye\tRye'],
    })
  })

  it.each<readonly [string, Uint8Array | string, object]>([
    ['an archive that grows without end', aZipBomb(), unreadable('too-slow')],
    [
      'entities that multiply',
      aWordDocument(['&b;'], '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'),
      unreadable('damaged'),
    ],
    ['pages that lead into themselves', aLoopingPdf(), unreadable('damaged')],
    [
      'a document that is cut off',
      aWordDocument(['Rest it.']).subarray(0, 300),
      unreadable('damaged'),
    ],
    ['a PDF that is only its head', '%PDF-1.7\n', unreadable('damaged')],
    ['a PDF without a word', aPdf(['', '']), unreadable('no-text')],
    ['a PDF with a password', anEncryptedPdf(), unreadable('encrypted')],
    [
      'a program',
      new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]),
      { code: 'attachment.kindUnknown', data: {} },
    ],
    [
      'bytes at random',
      new Uint8Array(4_000).map((_, at) => (at * 7_919) % 256),
      { code: 'attachment.kindUnknown', data: {} },
    ],
  ])('refuse %s', async (_, bytes, fault) => {
    expect(await whyNot(bytes)).toEqual(fault)
    // Nothing of it is left behind: the next one is read.
    expect(await read('Rest it.')).toMatchObject({ texts: ['Rest it.'] })
  })
})

describe('text', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['UTF-8', Buffer.from('Größe 大きさ'), 'Größe 大きさ'],
    ['UTF-8 with a mark', Buffer.from('\uFEFFGröße'), 'Größe'],
    ['UTF-16', Buffer.from('\uFEFFGröße', 'utf16le'), 'Größe'],
    ['GB18030', Buffer.from('c4e3bac3a3acbdf1ccec', 'hex'), '你好，今天'],
    ['Shift-JIS', Buffer.from('82a082e882aa82c682a4816a', 'hex'), 'ありがとう）'],
    ['Latin 1', Buffer.from('Größe und Maß', 'latin1'), 'Größe und Maß'],
  ])('in %s is read', async (_, bytes, text) => {
    expect(await read(bytes, 'notes.txt')).toEqual({
      kind: 'text',
      mediaType: 'text/plain',
      texts: [text],
    })
  })

  it('that is markup or a picture made of it stays text', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    expect(await read(svg, 'a.svg')).toMatchObject({ kind: 'text', texts: [svg] })
    expect(await read('a,b\r\n1,2\r\n', 'a.csv')).toEqual({
      kind: 'text',
      mediaType: 'text/csv',
      texts: ['a,b\n1,2\n'],
    })
  })
})

describe('images', () => {
  const canvas = createCanvas(80, 40)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, 80, 40)
  context.fillStyle = 'black'
  context.fillRect(0, 0, 40, 20)
  const jpeg = canvas.toBuffer('image/jpeg', 90)

  it('are told by their bytes and their size', async () => {
    for (const format of ['png', 'jpeg', 'webp', 'avif', 'gif'] as const) {
      const bytes = format === 'jpeg' ? jpeg : await canvas.encode(format as 'png')
      expect(await read(bytes, 'notes.txt')).toMatchObject({
        kind: 'image',
        mediaType: `image/${format}`,
        width: 80,
        height: 40,
        texts: [],
      })
      const drawn = await reader.draw(bytes, { maxEdgePx: 20, maxBytes: 100_000 })
      expect(drawn).toMatchObject({ width: 20, height: 10 })
    }
  })

  it('stand upright, and tell nothing else', async () => {
    const turned = withExif(jpeg, 6)
    expect(await read(turned)).toMatchObject({ width: 40, height: 80 })
    const drawn = await reader.draw(turned, { maxEdgePx: 80, maxBytes: 100_000 })
    expect(drawn).toMatchObject({ mediaType: 'image/jpeg', width: 40, height: 80 })
    expect(Buffer.from(drawn.bytes).includes('Exif')).toBe(false)
    const upright = createCanvas(40, 80)
    upright.getContext('2d').drawImage(await loadImage(Buffer.from(drawn.bytes)), 0, 0)
    // The dark corner was at the top left, and is at the top right when it is turned.
    const { data } = upright.getContext('2d').getImageData(30, 10, 1, 1)
    expect(data[0]).toBeLessThan(60)
  })

  it('become smaller until they have no more bytes than they may', async () => {
    const noise = createCanvas(400, 400)
    const image = noise.getContext('2d').createImageData(400, 400)
    for (let at = 0; at < image.data.length; at += 1)
      image.data[at] = (at * 7_919 * (at >> 3)) % 256
    noise.getContext('2d').putImageData(image, 0, 0)
    const drawn = await reader.draw(noise.toBuffer('image/png'), {
      maxEdgePx: 400,
      maxBytes: 40_000,
    })
    expect(drawn.bytes.length).toBeLessThanOrEqual(40_000)
  })

  it('that are damaged, or larger than any memory, are refused', async () => {
    expect(await whyNot(jpeg.subarray(0, 20))).toEqual(unreadable('damaged'))
    const huge = Buffer.from(canvas.toBuffer('image/png'))
    huge.writeUInt32BE(200_000, 16)
    huge.writeUInt32BE(200_000, 20)
    expect(await whyNot(huge)).toEqual(unreadable('too-slow'))
    const draw = reader.draw(huge, { maxEdgePx: 20, maxBytes: 1_000 })
    expect(await faultOf(draw)).toEqual(unreadable('too-slow'))
  })
})

describe('a process', () => {
  it('that takes too long, or dies, is ended and tells why', async () => {
    const slow = aReader({ limitMs: 1 })
    const bytes = Buffer.from('Rest it.')
    expect(await faultOf(slow.read({ name: 'a', bytes }))).toEqual(unreadable('too-slow'))
    await slow.close()
  })

  it('is given up with its work, and leaves room for the next', async () => {
    const giving = new AbortController()
    const bytes = Buffer.from('Rest it.')
    const reading = [1, 2, 3].map(() => reader.read({ name: 'a', bytes }, giving.signal))
    const settled = Promise.allSettled(reading)
    giving.abort(new Error('Never mind'))
    for (const one of await settled) expect(one).toMatchObject({ status: 'rejected' })
    expect(await reader.read({ name: 'a', bytes })).toMatchObject({ kind: 'text' })
  })
})

function withExif(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.from(
    `4d4d002a0000000800010112000300000001000${orientation}000000000000`,
    'hex',
  )
  const payload = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, payload.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, payload, jpeg.subarray(2)])
}
