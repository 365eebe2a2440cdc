import { anAttachedFile } from '../../../../tests/build/an-attachment.ts'
import { aDraft } from '../../../../tests/build/a-draft.ts'
import { execFileSync, spawnSync } from 'node:child_process'
import { chmod, copyFile, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { startProcess } from '../../../../tests/conformance/store.processes/start-process.ts'
import { aPart } from '../../../../tests/build/a-message.ts'
import { aFolder } from '../../../../tests/build/a-folder.ts'
import { aLibrary, type TestLibrary } from '../../../../tests/build/a-library.ts'
import { anOutboxItem } from '../../../../tests/build/an-outbox-item.ts'
import { aSentRequest } from '../../../../tests/build/what-left.ts'
import { aModelRef, aProviderAccount } from '../../../../tests/build/a-provider-account.ts'
import {
  anEnding,
  aTurnBeginning,
  aTurnEnding,
  streamedTexts,
} from '../../../../tests/build/a-turn.ts'
import type { TurnBeginning } from '../../ports/store.ts'
import { openDatabase, type Database } from './database.ts'
import { supportedVersion } from './migrations/all-migrations.ts'
import { storeMethods } from './store-protocol.ts'

const open = { quarantine: false }

/** Fills the library with a turn that has ended. */
async function withTurn(library: TestLibrary): Promise<TurnBeginning> {
  const { store } = await library.opener.open(open)
  const begun = aTurnBeginning()
  await store.beginTurn(begun)
  await store.endTurn(anEnding(begun), aTurnEnding(begun))
  await store.close()
  return begun
}

/** Changes the library's file behind the back of the store. */
function meddle(library: TestLibrary, work: (db: Database) => void): void {
  const db = openDatabase(library.file)
  work(db)
  db.close()
}

const corrupt = (library: TestLibrary) => ({
  fault: { code: 'store.corrupt', data: { path: library.file } },
})

describe('opening a library', { timeout: 30_000 }, () => {
  it('makes it, folders and all, and makes no copy of what was not there', async () => {
    await using parent = await aLibrary()
    const directory = path.join(parent.directory, 'a', 'b')
    await using library = await aLibrary({ directory })
    const { store, access } = await library.opener.open(open)
    expect(access).toEqual({ mode: 'read-write' })
    expect(await store.listConversations()).toEqual([])
    await store.close()
    expect(await readdir(directory)).toEqual(['library.db'])
  })

  it('begins anew in a file without a byte', async () => {
    await using library = await aLibrary()
    await writeFile(library.file, '')
    const { store } = await library.opener.open(open)
    expect(await store.listConversations()).toEqual([])
    await store.close()
  })

  it('reads a library of a newer version and writes nothing of it', async () => {
    await using library = await aLibrary()
    const begun = await withTurn(library)
    const found = supportedVersion + 1
    meddle(library, (db) => {
      db.exec('ALTER TABLE message ADD COLUMN mood TEXT')
      db.pragma(`user_version = ${found}`)
    })
    const bytes = await readFile(library.file)

    const { store, access } = await library.opener.open(open)
    const versions = { found, supported: supportedVersion }
    expect(access).toEqual({ mode: 'read-only', ...versions })
    const tree = await store.readConversation(begun.conversation.id)
    expect(tree?.messages).toEqual([begun.userMessage, anEnding(begun)])
    const newer = { fault: { code: 'store.newer', data: versions } }
    const { id } = begun.conversation
    const writes = [
      () => store.beginTurn(aTurnBeginning()),
      () => store.appendText(begun.answer.id, []),
      () => store.endTurn(anEnding(begun), aTurnEnding(begun)),
      () => store.interruptAbandonedTurns(),
      () => store.renameConversation(id, 'New'),
      () => store.setConversationPinned(id, true),
      () => store.setConversationModel(id, aModelRef()),
      () => store.setSystemPrompt(id, 'New'),
      () => store.markMessages(id, []),
      () => store.selectLeaf(id, begun.answer.id),
      () => store.addVersion(anEnding(aTurnBeginning())),
      () => store.addTree({ conversation: begun.conversation, messages: [], marks: [] }),
      () => store.nameBranch(id, begun.answer.id, 'New'),
      () =>
        store.removeBranch({
          conversationId: id,
          messageId: begun.answer.id,
          leafId: begun.answer.id,
          now: 1,
        }),
      () => store.restoreBranch(id, begun.answer.id),
      () => store.purgeBranches(1, 0),
      () => store.showVersion(id, begun.answer.id),
      () => store.savePlace(id, { messageId: begun.answer.id, offsetPx: 0, atEnd: true }, 1),
      () => store.moveToBin(id, 1),
      () => store.takeFromBin(id),
      () => store.organiseConversations({ conversationIds: [id], pinned: true }, 1),
      () => store.moveAllToBin([id], 1),
      () => store.takeAllFromBin([id]),
      () => store.countDayOfBin(1),
      () => store.purgeFromBin([id]),
      () => store.saveFolder(aFolder()),
      () => store.removeFolder(aFolder().id),
      () => store.restoreFolder({ folder: aFolder(), conversationIds: [id] }),
      () => store.saveDraft(id, aDraft('text'), 1),
      () => store.addAttachment(anAttachedFile(), [], 1),
      () => store.removeUnusedAttachments(1),
      () => store.addToOutbox(anOutboxItem(), begun.conversation),
      () => store.setOutboxWait(anOutboxItem().requestId, 'user'),
      () => store.takeFromOutbox(anOutboxItem().requestId, 5),
      () => store.saveSentRequest(aSentRequest({ answerId: begun.answer.id })),
      () => store.removeSentRequests(1),
      () => store.saveConnections([]),
      () => store.removeConnections(1),
      () => store.saveProviderAccount(aProviderAccount()),
      () => store.removeProviderAccount(aProviderAccount().id),
    ]
    const kinds: readonly string[] = Object.values(storeMethods)
    expect(writes).toHaveLength(kinds.filter((kind) => kind === 'write').length)
    for (const write of writes) await expect(write()).rejects.toMatchObject(newer)
    await store.close()
    expect((await readFile(library.file)).equals(bytes)).toBe(true)
  })

  it('reads what a newer version left in its log when it was killed, and leaves it there', async () => {
    await using library = await aLibrary()
    const begun = await withTurn(library)
    await using crashed = await aLibrary()
    const db = openDatabase(library.file)
    db.pragma('user_version = 99')
    db.prepare('UPDATE conversation SET title = ?').run('In the log only')
    // A copy of the files of an open database is what a kill leaves behind.
    for (const ending of ['', '-wal']) {
      await copyFile(library.file + ending, crashed.file + ending)
    }
    db.close()
    const log = await readFile(`${crashed.file}-wal`)
    expect(log.length).toBeGreaterThan(0)

    const { store, access } = await crashed.opener.open(open)
    expect(access.mode).toBe('read-only')
    expect((await store.findConversation(begun.conversation.id))?.title).toBe('In the log only')
    await store.close()
    expect((await readFile(`${crashed.file}-wal`)).equals(log)).toBe(true)
  })

  it('refuses a library so new that its tables cannot be read', async () => {
    await using library = await aLibrary()
    await withTurn(library)
    meddle(library, (db) => {
      db.exec('ALTER TABLE message RENAME COLUMN parts TO blocks')
      db.pragma('user_version = 40')
    })
    await expect(library.opener.open(open)).rejects.toMatchObject({
      fault: { code: 'store.newer', data: { found: 40, supported: supportedVersion } },
    })
  })

  it.each([
    ['is no database', async (file: string) => writeFile(file, 'Dear diary, '.repeat(1000))],
    ['lost its end', async (file: string) => truncate(file, 3 * 4096)],
    ['lost its schema', async (file: string) => overwrite(file, 100, 3000)],
  ])('calls a file corrupt that %s, and leaves it as it is', async (_what, damage) => {
    await using library = await aLibrary()
    await withTurn(library)
    await damage(library.file)
    const bytes = await readFile(library.file)
    await expect(library.opener.open(open)).rejects.toMatchObject(corrupt(library))
    expect((await readFile(library.file)).equals(bytes)).toBe(true)
  })

  it('calls a database corrupt that something else made', async () => {
    await using library = await aLibrary()
    meddle(library, (db) => db.exec('CREATE TABLE bookmark (url TEXT)'))
    await expect(library.opener.open(open)).rejects.toMatchObject(corrupt(library))
  })

  it('finds damage in the middle with the method that meets it', async () => {
    await using library = await aLibrary()
    const begun = await withTurn(library)
    const lastPage = pageOf(library, 'message_by_conversation')
    await overwrite(library.file, (lastPage - 1) * 4096, 4096)
    const opened = library.opener.open(open)
    const { store } = await opened
    const reading = store.readConversation(begun.conversation.id)
    await expect(reading).rejects.toMatchObject(corrupt(library))
    expect(await store.listConversations()).toHaveLength(1)
    await store.close()
  })

  it('moves a corrupt library aside with its log and begins a new one', async () => {
    await using library = await aLibrary()
    await writeFile(library.file, 'not a database')
    await writeFile(`${library.file}-wal`, 'its log')
    const { store, access } = await library.opener.open({ quarantine: true })
    expect(access).toEqual({ mode: 'read-write' })
    await store.saveDraft(undefined, aDraft('goes on'), 1)
    await store.close()

    const aside = path.join(library.directory, 'quarantine', '2026-11-22T08-30-00.000Z')
    expect(await readdir(aside)).toEqual(['library.db', 'library.db-wal'])
    expect(await readFile(path.join(aside, 'library.db'), 'utf8')).toBe('not a database')

    const again = await library.opener.open({ quarantine: true })
    await again.store.close()
    expect(await readdir(path.dirname(aside))).toHaveLength(2)
  })

  it('quarantines nothing where there is nothing', async () => {
    await using library = await aLibrary()
    const { store } = await library.opener.open({ quarantine: true })
    await store.close()
    expect(await readdir(library.directory)).toEqual(['library.db'])
  })
})

describe('a folder that cannot be written', { timeout: 30_000 }, () => {
  it('is told of when it would lie under a file', async () => {
    await using parent = await aLibrary()
    const inTheWay = path.join(parent.directory, 'a-file')
    await writeFile(inTheWay, '')
    for (const directory of [inTheWay, path.join(inTheWay, 'below')]) {
      await using library = await aLibrary({ directory })
      await expect(library.opener.open(open)).rejects.toMatchObject({
        fault: { code: 'store.unwritable', data: { path: library.file } },
      })
    }
  })

  it.skipIf(process.platform === 'win32').each([
    ['a new library', false],
    ['a library that is there', true],
  ])('is told of to a user without rights, for %s', async (_what, exists) => {
    await using library = await aLibrary()
    if (exists) await withTurn(library)
    else await mkdir(library.directory, { recursive: true })
    await chmod(library.directory, 0o555)
    const writer = startProcess('write-turns', [library.directory], { unprivileged: true })
    const lines = await writer.finish()
    await chmod(library.directory, 0o755)
    const fault = { code: 'store.unwritable', data: { path: library.file } }
    expect(lines).toEqual([JSON.stringify(fault)])
  })

  it.skipIf(process.platform === 'win32')(
    'is told of when only the file may not be written',
    async () => {
      await using library = await aLibrary()
      await withTurn(library)
      await chmod(library.directory, 0o777)
      await chmod(library.file, 0o444)
      const writer = startProcess('write-turns', [library.directory, '0'], { unprivileged: true })
      const fault = { code: 'store.unwritable', data: { path: library.file } }
      expect(await writer.finish()).toEqual([JSON.stringify(fault)])
    },
  )
})

describe('a full disk', () => {
  // A file system that is really full takes one of its own, which only a superuser can mount.
  it.skipIf(!canMount())('is told of, and what was saved before stays', async () => {
    await using mountPoint = await aLibrary()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', mountPoint.directory])
    try {
      const { store } = await mountPoint.opener.open(open)
      const begun = aTurnBeginning()
      await store.beginTurn(begun)
      let saved = 0
      const fill = async (): Promise<void> => {
        for (;;) {
          await store.appendText(begun.answer.id, streamedTexts(['x'.repeat(2000)], saved))
          saved++
        }
      }
      await expect(fill()).rejects.toMatchObject({ fault: { code: 'store.diskFull', data: {} } })
      const message = await store.readMessage(begun.answer.id)
      expect(saved).toBeGreaterThan(0)
      expect(message?.parts).toEqual([aPart('x'.repeat(2000 * saved))])
      await store.close()
    } finally {
      execFileSync('umount', [mountPoint.directory])
    }
  })
})

async function overwrite(file: string, from: number, length: number): Promise<void> {
  const bytes = await readFile(file)
  bytes.fill(0xa5, from, from + length)
  await writeFile(file, bytes)
}

function pageOf(library: TestLibrary, name: string): number {
  let page = 0
  meddle(library, (db) => {
    const row = db.prepare<[string], { rootpage: number }>(
      'SELECT rootpage FROM sqlite_schema WHERE name = ?',
    )
    page = row.get(name)?.rootpage ?? 0
  })
  return page
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  return spawnSync('unshare', ['--mount', 'true']).status === 0
}
