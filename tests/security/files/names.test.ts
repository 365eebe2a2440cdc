import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileToSave } from '../../../src/main/ports/desktop.ts'
import { filesInArguments } from '../../../src/main/shell/files-in-arguments.ts'
import { plainName } from '../../../src/main/shell/plain-name.ts'
import { writeCopy } from '../../../src/main/shell/write-copy.ts'
import type { Attachment, AttachmentHash } from '../../../src/shared/model/attachment.ts'
import type { ConversationId } from '../../../src/shared/model/ids.ts'
import { faultOf, nextOf, startApp, type RunningApp } from '../../integration/app.ts'
import { howOften, tell } from '../figures.ts'
import { changesBetween, treeOf } from './folder-tree.ts'
import { hostileNames as allNames } from './hostile-names.ts'

const every = howOften({ full: 1, sample: 4 })
const hostileNames = allNames.filter((_, index) => index % every === 0)
const counted = { runs: 0, gotThrough: { 'writes outside': 0, 'names that are none': 0 } }
let root: string
let app: RunningApp
let notes: Attachment
let before: ReadonlyMap<string, string>
/** What the system's dialog would have proposed, and what would have been dragged. */
const proposed: FileToSave[] = []
const dragged: FileToSave[] = []

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'liminal-names-'))
  for (const folder of ['data', 'outside', 'given', 'dragged', 'downloads']) {
    await mkdir(path.join(root, folder))
  }
  await writeFile(path.join(root, 'outside', 'escape.txt'), 'as it was')
  app = await startApp({
    dataPath: path.join(root, 'data'),
    desktop: {
      saveFile: (file) => Promise.resolve(proposed.push(file) > 0),
      dragFile: (file) => Promise.resolve(void dragged.push(file)),
    },
  })
  notes = await add('notes.txt')
  before = await outsideTree()
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  await rm(root, { recursive: true, force: true })
  tell({ area: `files: ${hostileNames.length} hostile names at every entry point`, ...counted })
})

async function add(name: string): Promise<Attachment> {
  return await app.client.attachments.add({ name, file: new File(['Rest it.'], 'f') })
}

/** All but what is the app's own. */
async function outsideTree(): Promise<ReadonlyMap<string, string>> {
  const tree = await treeOf(root)
  const own = /^(?:data|given|dragged|downloads)(?:[/\\]|$)/
  return new Map([...tree].filter(([name]) => !own.test(name)))
}

/** Nothing was written but where the app's data lies, and there under names that it made itself. */
async function expectNothingOutside(runs: number): Promise<void> {
  const changed = changesBetween(before, await outsideTree())
  const data = [...(await treeOf(path.join(root, 'data'))).keys()]
  const own =
    /^(?:attachments(?:\/[0-9a-f]{2}(?:\/[0-9a-f]{62})?)?|library\.db(?:-wal|-shm)?|settings\.json|logs|backups|vault)$/
  const foreign = data.filter((name) => !own.test(name.replaceAll('\\', '/')))
  counted.runs += runs
  counted.gotThrough['writes outside'] += changed.length + foreign.length
  expect({ changed, foreign }).toEqual({ changed: [], foreign: [] })
}

/** As it is shown: one line, nothing unseen, nothing that turns it around, and no folder. */
const safelyShown = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}/\\]{1,255}$/u

function expectShownSafely(names: readonly string[]): void {
  const wrong = names.filter((name) => !safelyShown.test(name) || /^\.+$/.test(name))
  counted.gotThrough['names that are none'] += wrong.length
  expect(wrong).toEqual([])
}

/** As a file is called by any system: it stands in the folder that it is put into. */
function expectPlain(names: readonly string[]): void {
  const wrong = names.filter((name) => {
    const isWithin = [path.posix, path.win32].every((system) => {
      const folder = system === path.win32 ? 'C:\\Downloads' : '/downloads'
      const file = system.join(folder, name)
      return system.dirname(file) === folder && system.basename(file) === name
    })
    const isDevice = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d²³¹]|lpt\d) *(?:\.|$)/i.test(name)
    return !isWithin || isDevice || /[<>:"|?*]|[. ]$/.test(name) || Buffer.byteLength(name) > 255
  })
  counted.gotThrough['names that are none'] += wrong.length
  expect(wrong).toEqual([])
}

describe('a hostile name', () => {
  it('of a file that is dropped, chosen or pasted', async () => {
    const added: Attachment[] = []
    for (const name of hostileNames.map((name) => name.slice(0, 4_000))) added.push(await add(name))
    expectShownSafely(added.map(({ name }) => name))
    expect(new Set(added.map(({ hash }) => hash)).size).toBe(1)
    await expectNothingOutside(added.length)
  })

  it('of a file that is opened with the app', async () => {
    const requests = await app.client.app.watchRequests()
    const folder = path.join(root, 'given')
    const paths: string[] = []
    for (const name of hostileNames) {
      const file = path.join(folder, name)
      const isPossible = path.dirname(file) === folder && path.basename(file) === name
      const written =
        isPossible &&
        (await writeFile(file, `Rest ${name}`).then(
          () => true,
          () => false,
        ))
      if (written) paths.push(file)
    }
    expect(paths.length).toBeGreaterThan(hostileNames.length / 4)
    // And those that lead elsewhere or nowhere.
    const elsewhere = hostileNames.map((name) => path.posix.join(folder, 'nowhere', name))
    const asked = [...paths, ...elsewhere]
    const shown: string[] = []
    for (let at = 0; at < asked.length; at += 40) {
      await app.openFiles(asked.slice(at, at + 40))
      let seen = 0
      while (seen < new Set(asked.slice(at, at + 40)).size) {
        const request = await nextOf(requests)
        if (request.type === 'command') continue
        const files = request.type === 'attach' ? request.attachments : []
        const names = request.type === 'notAttached' ? request.files : files
        shown.push(...names.map(({ name }) => name))
        seen += names.length
      }
    }
    await requests.return?.(undefined)
    expectShownSafely(shown)
    await expectNothingOutside(asked.length)
  })

  it('among the words of the command', async () => {
    for (const name of hostileNames) {
      const files = filesInArguments({
        words: ['/opt/liminal', name],
        workingDirectory: path.join(root, 'given'),
        appPath: undefined,
      })
      expect(files.every((file) => path.isAbsolute(file))).toBe(true)
      // A switch is no file.
      expect(files.length).toBe(name.startsWith('-') || name === '' ? 0 : files.length)
    }
    await expectNothingOutside(hostileNames.length)
  })

  it('beside a message, in a draft and in what waits', async () => {
    const { client } = app
    const model = { providerId: crypto.randomUUID().replace(/^(.{14})./, '$17'), modelId: 'none' }
    for (const name of hostileNames) {
      const attachments = [{ ...notes, name }]
      await client.drafts.save({ text: '', attachments }).catch(() => undefined)
      await client.turns
        .start({ requestId: crypto.randomUUID(), text: 'Hello', attachments, model })
        .catch(() => undefined)
      await client.outbox
        .send({ requestId: crypto.randomUUID(), text: 'Hello', attachments, model })
        .catch(() => undefined)
    }
    const { attachments } = await client.drafts.read({})
    expect(attachments.length).toBeLessThanOrEqual(1)
    await expectNothingOutside(3 * hostileNames.length)
  })

  it('in the place of an id of a file', async () => {
    const { attachments } = app.client
    for (const name of hostileNames) {
      const hash = name as AttachmentHash
      const calls = [
        attachments.readPages({ hash, from: 1, to: 1 }),
        attachments.count({ hash }),
        attachments.readImage({ hash, maxEdgePx: 64 }),
        attachments.saveCopy({ hash, name: 'x' }),
        attachments.drag({ hash, name: 'x' }),
      ]
      // No id at all: the contract refuses it before anything looks for it.
      const codes = await Promise.all(calls.map(async (call) => (await faultOf(call)).code))
      expect(new Set(codes)).toEqual(new Set(['app.internal']))
    }
    await expectNothingOutside(5 * hostileNames.length)
  })

  it('that is proposed for a copy, a text, a picture or a conversation', async () => {
    const { client } = app
    const conversationId = await aConversationId()
    proposed.length = 0
    for (const name of hostileNames) {
      await client.attachments.saveCopy({ hash: notes.hash, name }).catch(() => undefined)
      await client.app.saveText({ suggestedName: name, text: 'x' }).catch(() => undefined)
      await client.app.savePng({ suggestedName: name, base64: 'AAAA' }).catch(() => undefined)
      await client.conversations.rename({ conversationId, title: name }).catch(() => undefined)
      for (const format of ['markdown', 'json'] as const) {
        await client.conversations.export({ conversationId, format })
      }
    }
    expect(proposed.length).toBeGreaterThan(3 * hostileNames.length)
    const names = proposed.map(({ name }) => name)
    expectShownSafely(names)
    // The shell proposes no other.
    expectPlain(names.map(plainName))
    await expectNothingOutside(5 * hostileNames.length)
  })

  it('of a file that is dragged out', async () => {
    dragged.length = 0
    for (const name of hostileNames) {
      await app.client.attachments.drag({ hash: notes.hash, name }).catch(() => undefined)
    }
    expect(dragged.length).toBeGreaterThan(hostileNames.length / 2)
    const folder = path.join(root, 'dragged', notes.hash)
    // As the service hands them on, and as no service would.
    const files = [...dragged, ...hostileNames.map((name) => ({ name, bytes: new Uint8Array(1) }))]
    for (const file of files) {
      const written = await writeCopy(folder, file)
      expect(path.dirname(written)).toBe(folder)
      expectPlain([path.basename(written)])
    }
    expect([...(await treeOf(folder)).keys()]).toHaveLength(1)
    await expectNothingOutside(files.length)
  })
})

async function aConversationId(): Promise<ConversationId> {
  const providers = await app.client.providers.watchList()
  const [demo] = (await nextOf(providers)).providers
  await providers.return?.(undefined)
  if (!demo) throw new Error('There is no account.')
  const { conversationId } = await app.client.turns.start({
    requestId: crypto.randomUUID(),
    text: 'How long?',
    model: { providerId: demo.account.id, modelId: demo.account.models[0]?.id ?? 'none' },
  })
  return conversationId
}
