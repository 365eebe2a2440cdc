import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import type { AnswerNews, FileToDrag } from '../../src/main/ports/desktop.ts'
import { createWindowRequests } from '../../src/main/services/desktop/window-requests.ts'
import { tellOfAnswer } from '../../src/main/services/desktop/tell-of-answers.ts'
import type { WindowRequest } from '../../src/shared/model/window-request.ts'
import { aConversation } from '../build/a-conversation.ts'
import { aMessage } from '../build/a-message.ts'
import { faultOf, nextOf, startApp } from './app.ts'

it('keeps what is asked of the window until there is one, and asks each that is there', async () => {
  const { ask, watch } = createWindowRequests()
  ask({ type: 'command', id: 'newConversation' })
  const first = watch()
  expect((await first.next()).value).toEqual({ type: 'command', id: 'newConversation' })
  const next = first.next()
  ask({ type: 'command', id: 'openSettings' })
  expect((await next).value).toEqual({ type: 'command', id: 'openSettings' })
  await first.return(undefined)
})

it('hands the menu’s commands to the window over its port', async () => {
  await using app = await startApp()
  app.askWindow({ type: 'command', id: 'findHere' })
  const requests = await app.client.app.watchRequests()
  expect((await requests.next()).value).toEqual({ type: 'command', id: 'findHere' })
  await requests.return?.(undefined)
})

it('tells of a long answer that ended while the user was elsewhere, and shows it', async () => {
  const conversation = aConversation({ title: 'Bread' })
  const answer = aMessage({
    conversationId: conversation.id,
    role: 'assistant',
    modelLabel: 'Baker 2',
    state: 'complete',
  })
  const news: AnswerNews[] = []
  const asked: WindowRequest[] = []
  const scene = {
    store: { findConversation: () => Promise.resolve(conversation) },
    settings: { read: () => ({ notifications: true }) as never },
    desktop: { isInFront: () => false, tellOfAnswer: (one: AnswerNews) => void news.push(one) },
    requests: { ask: (request: WindowRequest) => void asked.push(request) },
    clock: { now: () => answer.createdAt + 6_000 },
    isLocked: () => false,
  }
  const quiet = [
    tellOfAnswer(
      { ...scene, settings: { read: () => ({ notifications: false }) as never } },
      answer,
    ),
    tellOfAnswer({ ...scene, desktop: { ...scene.desktop, isInFront: () => true } }, answer),
    tellOfAnswer({ ...scene, clock: { now: () => answer.createdAt + 4_000 } }, answer),
    tellOfAnswer(scene, { ...answer, state: 'cancelled' }),
    tellOfAnswer(
      { ...scene, store: { findConversation: () => Promise.resolve(undefined) } },
      answer,
    ),
  ]
  await Promise.all(quiet)
  expect(news).toEqual([])

  await tellOfAnswer(scene, answer)
  await tellOfAnswer(scene, { ...answer, state: 'interrupted' })
  expect(news.map(({ title, modelLabel, isWhole }) => [title, modelLabel, isWhole])).toEqual([
    ['Bread', 'Baker 2', true],
    ['Bread', 'Baker 2', false],
  ])
  news[0]?.onOpen()
  expect(asked).toEqual([{ type: 'open', conversationId: conversation.id }])
})

it('writes a conversation where the user says, as Markdown or whole', async () => {
  const saved: { readonly name: string; readonly text: string }[] = []
  await using app = await startApp({
    desktop: {
      saveFile: ({ name, bytes }) => {
        saved.push({ name, text: new TextDecoder().decode(bytes) })
        return Promise.resolve(true)
      },
    },
  })
  const { client } = app
  const accounts = await client.providers.watchList()
  const { providers } = await nextOf(accounts)
  await accounts.return?.(undefined)
  const demo = providers.find(({ account }) => account.kind === 'demo')!.account
  const { turnId, conversationId } = await client.turns.start({
    requestId: crypto.randomUUID(),
    text: 'Bread: how?',
    model: { providerId: demo.id, modelId: demo.models[0]!.id },
  })
  for await (const event of await client.turns.watch({ turnId })) if (event.type === 'ended') break
  expect(await client.conversations.export({ conversationId, format: 'markdown' })).toEqual({
    saved: true,
  })
  await client.conversations.export({ conversationId, format: 'json' })
  expect(saved.map(({ name }) => name)).toEqual(['Bread how.md', 'Bread how.json'])
  expect(saved[0]?.text).toMatch(/^# Bread: how\?\n\n## You\n\nBread: how\?\n\n## Demo/)
  expect(JSON.parse(saved[1]?.text ?? '')).toMatchObject({ conversation: { id: conversationId } })
})

it('keeps files that are opened with it, and tells the window of those that can’t be', async () => {
  await using app = await startApp()
  const { client, dataPath } = app
  const [notes, empty, folder, pipe] = ['notes.txt', 'empty.txt', 'folder', 'pipe'].map((name) =>
    path.join(dataPath, name),
  ) as [string, string, string, string]
  await writeFile(notes, 'Twice a day.')
  await writeFile(empty, '')
  await mkdir(folder)
  if (process.platform !== 'win32') execFileSync('mkfifo', [pipe])
  const requests = await client.app.watchRequests()
  await app.openFiles([notes, notes, empty, folder, pipe, path.join(dataPath, 'gone.pdf')])
  const attach = await nextOf(requests)
  expect(attach).toMatchObject({
    type: 'attach',
    attachments: [{ name: 'notes.txt', kind: 'text', bytes: 12 }],
  })
  const [file] = attach.type === 'attach' ? attach.attachments : []
  expect(await client.attachments.readPages({ hash: file!.hash, from: 1, to: 1 })).toMatchObject({
    pages: [{ text: 'Twice a day.' }],
  })
  const notOpened = (reason: string) => ({ code: 'attachment.notOpened', data: { reason } })
  expect(await nextOf(requests)).toEqual({
    type: 'notAttached',
    files: [
      { name: 'empty.txt', fault: { code: 'attachment.empty', data: {} } },
      { name: 'folder', fault: notOpened('not-a-file') },
      {
        name: 'pipe',
        fault: notOpened(process.platform === 'win32' ? 'missing' : 'not-a-file'),
      },
      { name: 'gone.pdf', fault: notOpened('missing') },
    ],
  })
  await requests.return?.(undefined)
})

it('drags files out as they were added, an image by a small picture of it', async () => {
  const dragged: FileToDrag[] = []
  await using app = await startApp({
    desktop: { dragFile: (file) => Promise.resolve(void dragged.push(file)) },
  })
  const { attachments } = app.client
  const add = (name: string, bytes: BlobPart) =>
    attachments.add({ name, file: new File([bytes], name) })
  const notes = await add('notes.txt', 'Twice a day.')
  const image = await add('bread.png', new Uint8Array(createCanvas(300, 200).toBuffer('image/png')))
  await attachments.drag({ hash: notes.hash, name: '../notes.txt' })
  await attachments.drag({ hash: image.hash, name: 'bread.png' })
  expect(dragged.map(({ name, hash }) => [name, hash])).toEqual([
    ['notes.txt', notes.hash],
    ['bread.png', image.hash],
  ])
  expect(Buffer.from(dragged[0]!.bytes).toString()).toBe('Twice a day.')
  expect(dragged[0]?.picture).toBeUndefined()
  expect(dragged[1]?.picture?.length).toBeGreaterThan(0)
  const unknown = { hash: 'f'.repeat(64) as typeof notes.hash, name: 'x' }
  expect(await faultOf(attachments.drag(unknown))).toMatchObject({ code: 'attachment.notFound' })
})
