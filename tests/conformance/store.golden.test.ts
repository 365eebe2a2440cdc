import type { Draft } from '../../src/shared/model/draft.ts'
import { aDraft } from '../build/a-draft.ts'
import { copyFile, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/main/adapters/store/database.ts'
import { allMigrations } from '../../src/main/adapters/store/migrations/all-migrations.ts'
import type { Conversation, ConversationTree } from '../../src/shared/model/conversation.ts'
import type { Connection } from '../../src/shared/model/connection.ts'
import type { Folder } from '../../src/shared/model/folder.ts'
import type { OpenedConversation } from '../../src/shared/model/opened-conversation.ts'
import type { InBin } from '../../src/main/ports/store-organising.ts'
import type { Store } from '../../src/main/ports/store.ts'
import type { OutboxItem } from '../../src/shared/model/outbox-item.ts'
import type { ProviderAccount } from '../../src/shared/model/provider.ts'
import type { SentRequest } from '../../src/shared/model/sent-request.ts'
import type { ModelUsage } from '../../src/shared/model/usage.ts'
import { aLibrary } from '../build/a-library.ts'

interface Contents {
  readonly conversations: readonly Conversation[]
  /** `null` stands for the one in the bin. */
  readonly trees: readonly (ConversationTree | null)[]
  readonly newDraft: string | Draft
  readonly drafts: readonly (string | Draft)[]
  readonly accounts: readonly ProviderAccount[]
  readonly usage: readonly ModelUsage[]
  readonly outbox: readonly OutboxItem[]
  readonly sentRequests: readonly SentRequest[]
  readonly connections: readonly Connection[]
  /** Since version 4: folders, what lies in the bin, and the first conversation as it is opened. */
  readonly folders?: readonly Folder[]
  readonly bin?: readonly InBin[]
  readonly opened?: OpenedConversation
}

const golden = (version: number, ending: string): URL =>
  new URL(`../fixtures/db/library-v${version}.${ending}`, import.meta.url)

const endOfTime = Number.MAX_SAFE_INTEGER

describe.each(allMigrations.map(({ version }) => version))('a library of version %i', (version) => {
  it('is read whole, with nothing lost and nothing changed', async () => {
    const expected = JSON.parse(await readFile(golden(version, 'json'), 'utf8')) as Contents
    await using library = await aLibrary()
    await copyFile(golden(version, 'db'), library.file)
    const { store, access } = await library.opener.open({ quarantine: false })
    expect(access).toEqual({ mode: 'read-write' })
    expect(await store.listConversations()).toEqual(expected.conversations.map(asToday))
    expect(await store.listProviderAccounts()).toEqual(expected.accounts)
    expect(await store.readDraft(undefined)).toEqual(asDraft(expected.newDraft))
    expect(await store.sumUsage({ fromMs: 0, untilMs: endOfTime })).toEqual(expected.usage)
    expect(await store.listOutbox()).toEqual(expected.outbox)
    expect(await store.listConnections(endOfTime, 100)).toEqual(expected.connections)
    if (version >= 4) await expectOrder(store, expected)
    const sentRequests: SentRequest[] = []
    for (const [index, tree] of expected.trees.entries()) {
      if (!tree) continue
      const { id } = tree.conversation
      const conversation = asToday(tree.conversation)
      expect(await store.readConversation(id)).toEqual({ ...tree, conversation })
      expect(await store.readDraft(id)).toEqual(asDraft(expected.drafts[index]))
      for (const message of tree.messages) {
        sentRequests.push(...(await store.readSentRequests(message.id)))
      }
    }
    expect(sentRequests).toEqual(expected.sentRequests)
    expect(expected.trees.filter((tree) => tree !== null)).toHaveLength(version < 3 ? 2 : 3)

    expect(await store.interruptAbandonedTurns()).toBe(1)
    await store.close()
    expect(library.logged).toEqual([])
    const db = openDatabase(library.file)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })
})

async function expectOrder(store: Store, { folders, bin, opened }: Contents): Promise<void> {
  expect(folders).toHaveLength(1)
  expect(await store.listFolders()).toEqual(folders)
  expect(bin).toHaveLength(1)
  expect(await store.listBin()).toEqual(bin)
  expect(opened?.place).toBeDefined()
  expect(opened?.marks.some(({ name }) => name !== undefined)).toBe(true)
  const { conversation } = opened!
  expect(conversation).toMatchObject({ folderId: folders![0]!.id, tags: ['bread', '面包'] })
  expect(await store.openConversation(conversation.id, { limit: 60 })).toEqual(opened)
  const [file] = (await store.readDraft(conversation.id)).attachments
  expect(await store.readAttachmentPages(file!.hash, 1, 2)).toEqual(['Flour and water.', 'Salt.'])
}

/** Before version 4 no conversation could be put away or have tags. */
const beforeFour = { archived: false, tags: [] }

function asToday(conversation: Conversation): Conversation {
  return { ...beforeFour, ...conversation }
}

/** Up to version 4 a draft was a text. */
function asDraft(kept: string | Draft | undefined): Draft {
  return typeof kept === 'object' ? kept : aDraft(kept ?? '')
}
