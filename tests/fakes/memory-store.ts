import type { Store } from '../../src/main/ports/store.ts'
import { branches } from './memory-store.branches.ts'
import { conversations } from './memory-store.conversations.ts'
import { ledger } from './memory-store.ledger.ts'
import { emptyMemory, withText, type Memory } from './memory-store.memory.ts'
import { organising } from './memory-store.organising.ts'
import { drafts } from './memory-store.drafts.ts'
import { outbox } from './memory-store.outbox.ts'
import { reading } from './memory-store.reading.ts'
import { turns } from './memory-store.turns.ts'
import { whatLeft } from './memory-store.what-left.ts'

/** The store in memory. The conformance suite proves that it behaves like the real one. */
export function createMemoryStore(): Store {
  const memory = emptyMemory()
  const ofConversations = conversations(memory)
  return {
    ...branches(memory),
    ...organising(memory),
    ...ofConversations,
    ...reading(memory, ofConversations),
    readMessage: async (id) => {
      const message = memory.messages.get(id)
      return message && withText(memory, message)
    },
    ...turns(memory),
    ...ledger(memory),
    ...outbox(memory),
    ...whatLeft(memory),
    ...drafts(memory),
    ...accounts(memory),
    close: async () => undefined,
  }
}

function accounts(
  memory: Memory,
): Pick<Store, 'listProviderAccounts' | 'saveProviderAccount' | 'removeProviderAccount'> {
  return {
    listProviderAccounts: async () =>
      [...memory.accounts.values()].toSorted(
        (a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
      ),
    saveProviderAccount: async (account) => void memory.accounts.set(account.id, account),
    removeProviderAccount: async (id) => memory.accounts.delete(id),
  }
}
