import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import type { AttachmentHash } from '../../src/shared/model/attachment.ts'
import { faultOf, nextOf, startApp, type Client } from './app.ts'

function aTextFile(text: string, name = 'notes.txt') {
  return { name, file: new File([text], name) }
}

function aPicture(width: number, height: number) {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'teal'
  context.fillRect(0, 0, width, height)
  return { name: 'plot.png', file: new File([new Uint8Array(canvas.toBuffer('image/png'))], 'p') }
}

async function keptFiles(dataPath: string): Promise<readonly string[]> {
  const names = await readdir(path.join(dataPath, 'attachments'), { recursive: true })
  return names.filter((name) => name.includes(path.sep))
}

describe('a file that is added', () => {
  it('is kept once by its bytes, for its owner only, and read', async () => {
    await using app = await startApp()
    const { client, dataPath } = app
    const first = await client.attachments.add(aTextFile('Feed it twice a day.', '../my notes.txt'))
    expect(first).toMatchObject({
      name: 'my notes.txt',
      kind: 'text',
      mediaType: 'text/plain',
      bytes: 20,
    })
    expect(first.tokens).toBeGreaterThan(2)
    const again = await client.attachments.add(aTextFile('Feed it twice a day.', 'copy.md'))
    expect(again).toEqual({ ...first, name: 'copy.md' })
    const [kept, ...others] = await keptFiles(dataPath)
    expect(others).toEqual([])
    expect(kept?.replace(path.sep, '')).toBe(first.hash)
    const { mode } = await stat(path.join(dataPath, 'attachments', kept ?? ''))
    expect(mode & 0o777).toBe(0o600)
    const { pages } = await client.attachments.readPages({ hash: first.hash, from: 1, to: 9 })
    expect(pages).toEqual([{ page: 1, text: 'Feed it twice a day.', tokens: first.tokens }])
  })

  it('is shown as a picture that was drawn anew', async () => {
    await using app = await startApp()
    const { client } = app
    const picture = await client.attachments.add(aPicture(800, 400))
    expect(picture).toMatchObject({
      kind: 'image',
      mediaType: 'image/png',
      width: 800,
      height: 400,
    })
    const small = await client.attachments.readImage({ hash: picture.hash, maxEdgePx: 96 })
    expect(small).toMatchObject({ mediaType: 'image/png', width: 96, height: 48 })
    expect(Buffer.from(small.data, 'base64').subarray(1, 4).toString()).toBe('PNG')
  })

  it('is refused with a reason where nothing can be done with it', async () => {
    await using app = await startApp()
    const { attachments } = app.client
    const add = (bytes: BlobPart) =>
      faultOf(attachments.add({ name: 'x', file: new File([bytes], 'x') }))
    expect(await add('')).toEqual({ code: 'attachment.empty', data: {} })
    expect(await add(new Uint8Array([0x4d, 0x5a, 0, 0, 0, 1, 2, 3]))).toMatchObject({
      code: 'attachment.kindUnknown',
    })
    expect(await add('  \n ')).toEqual({
      code: 'attachment.unreadable',
      data: { reason: 'no-text' },
    })
    expect(await add(new Uint8Array(101 * 1024 * 1024))).toMatchObject({
      code: 'attachment.tooLarge',
    })
  })
})

describe('files beside a message', () => {
  it('stand in the draft until it is sent, then in the message, with what main knows', async () => {
    await using app = await startApp()
    const { client } = app
    const file = await client.attachments.add(aTextFile('Twice a day.'))
    await client.drafts.save({ text: '', attachments: [file] })
    expect(await client.drafts.read({})).toEqual({ text: '', attachments: [file] })
    const lie = { ...file, mediaType: 'image/png', kind: 'image', bytes: 1 } as const
    const { turn } = await sent(client, { text: '', attachments: [lie, file] })
    const tree = await client.conversations.open({ conversationId: turn.conversationId })
    expect(tree.conversation.title).toBe('notes.txt')
    const message = tree.messages.find(({ id }) => id === turn.userMessageId)
    expect(message?.parts).toEqual([
      { id: 'file-1', kind: 'attachment', attachment: file, text: 'Twice a day.' },
    ])
    expect(await client.drafts.read({})).toEqual({ text: '', attachments: [] })
  })

  it('are refused when the library does not know them', async () => {
    await using app = await startApp()
    const file = await app.client.attachments.add(aTextFile('Here'))
    const unknown = { ...file, hash: 'f'.repeat(64) as AttachmentHash }
    const call = sent(app.client, { text: 'And?', attachments: [unknown] })
    expect(await faultOf(call)).toEqual({ code: 'attachment.notFound', data: {} })
  })

  it('are saved as they were added, and not where they were changed on the disk', async () => {
    await using app = await startApp()
    const { client, dataPath, savedFiles } = app
    const file = await client.attachments.add(aTextFile('Twice a day.'))
    const copy = { hash: file.hash, name: 'notes.txt' }
    expect(await client.attachments.saveCopy(copy)).toEqual({ saved: true })
    expect(savedFiles.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['notes.txt', 'Twice a day.'],
    ])
    const [kept = ''] = await keptFiles(dataPath)
    await writeFile(path.join(dataPath, 'attachments', kept), 'Something else')
    const damaged = await faultOf(client.attachments.saveCopy(copy))
    expect(damaged).toEqual({ code: 'attachment.damaged', data: {} })
    await client.attachments.add(aTextFile('Twice a day.'))
    expect(await readFile(path.join(dataPath, 'attachments', kept), 'utf8')).toBe('Twice a day.')
    await rm(path.join(dataPath, 'attachments', kept))
    expect(await faultOf(client.attachments.saveCopy(copy))).toMatchObject({
      code: 'attachment.damaged',
    })
  })
})

async function sent(
  client: Client,
  message: Pick<Parameters<Client['outbox']['send']>[0], 'text' | 'attachments'>,
) {
  const { providers } = await nextOf(await client.providers.watchList())
  const [demo] = providers.map(({ account }) => account)
  const [model] = demo?.models ?? []
  if (!demo || !model) throw new Error('There is no demo.')
  const result = await client.outbox.send({
    ...message,
    requestId: crypto.randomUUID(),
    model: { providerId: demo.id, modelId: model.id },
  })
  if (result.state !== 'started') throw new Error('It waits.')
  return result
}
