import { copyFile, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/main/adapters/store/database.ts'
import { allMigrations } from '../../src/main/adapters/store/migrations/all-migrations.ts'
import type { Conversation, ConversationTree } from '../../src/shared/model/conversation.ts'
import type { ProviderAccount } from '../../src/shared/model/provider.ts'
import { aLibrary } from '../build/a-library.ts'

interface Contents {
  readonly conversations: readonly Conversation[]
  /** `null` stands for the one in the bin. */
  readonly trees: readonly (ConversationTree | null)[]
  readonly newDraft: string
  readonly drafts: readonly string[]
  readonly accounts: readonly ProviderAccount[]
}

const golden = (version: number, ending: string): URL =>
  new URL(`../fixtures/db/library-v${version}.${ending}`, import.meta.url)

describe.each(allMigrations.map(({ version }) => version))('a library of version %i', (version) => {
  it('is read whole, with nothing lost and nothing changed', async () => {
    const expected = JSON.parse(await readFile(golden(version, 'json'), 'utf8')) as Contents
    await using library = await aLibrary()
    await copyFile(golden(version, 'db'), library.file)
    const { store, access } = await library.opener.open({ quarantine: false })
    expect(access).toEqual({ mode: 'read-write' })
    expect(await store.listConversations()).toEqual(expected.conversations)
    expect(await store.listProviderAccounts()).toEqual(expected.accounts)
    expect(await store.readDraft(undefined)).toBe(expected.newDraft)
    for (const [index, tree] of expected.trees.entries()) {
      if (!tree) continue
      const { id } = tree.conversation
      expect(await store.readConversation(id)).toEqual(tree)
      expect(await store.readDraft(id)).toBe(expected.drafts[index])
    }
    expect(expected.trees.filter((tree) => tree !== null)).toHaveLength(2)

    expect(await store.interruptAbandonedTurns()).toBe(1)
    await store.close()
    expect(library.logged).toEqual([])
    const db = openDatabase(library.file)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })
})
