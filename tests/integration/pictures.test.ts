import { crc32, deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { somePictures } from '../build/some-pictures.ts'
import { startApp } from './app.ts'

const url = 'https://pictures.example/a.png'

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A PNG whose head claims a size; its pixels are of one row only. */
function aPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((1 + width * 3) * Math.min(height, 4), 0x7f))
  const signature = Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1')
  const secret = chunk('tEXt', Buffer.from('Comment\0what the file tells besides'))
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    secret,
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

async function load(bytes: Buffer): Promise<unknown> {
  const { pictures } = await somePictures(async (_, reply) => {
    await reply.begin(200)
    await reply.write(bytes)
    await reply.end()
  })
  await using app = await startApp({ pictures })
  return await app.client.pictures.load({ url }).catch((error: unknown) => {
    const { code, data } = error as { readonly code: string; readonly data: unknown }
    return { code, data }
  })
}

it('draws a picture anew before the window is given it', async () => {
  const shown = (await load(aPng(6, 4))) as { readonly data: string }
  expect(shown).toMatchObject({ mediaType: 'image/png', width: 6, height: 4 })
  expect(Buffer.from(shown.data, 'base64').toString('latin1')).not.toContain('tells besides')
})

it('shows a large one no larger than it needs to be', async () => {
  expect(await load(aPng(4_096, 4))).toMatchObject({ width: 2_048, height: 2 })
})

it.each([
  ['10,000 × 5,001', 10_000, 5_001],
  ['60,000 × 60,000', 60_000, 60_000],
  ['2³¹ × 2³¹', 2 ** 31, 2 ** 31],
])('refuses %s pixels by its head', async (_, width, height) => {
  const bomb = Buffer.from(aPng(1, 1))
  bomb.writeUInt32BE(width, 16)
  bomb.writeUInt32BE(height, 20)
  expect(await load(bomb)).toEqual({
    code: 'picture.unusable',
    data: { reason: 'too-many-pixels' },
  })
})

it('refuses what only begins as a picture', async () => {
  const bytes = Buffer.concat([aPng(1, 1).subarray(0, 8), Buffer.from('<script>alert(1)</script>')])
  expect(await load(bytes)).toEqual({
    code: 'picture.unusable',
    data: { reason: 'not-a-picture' },
  })
})
