import type { Implementer } from '../../src/main/api/implementer.ts'
import type { Conversation, ConversationListEvent } from '../../src/shared/model/conversation.ts'
import type { Folder } from '../../src/shared/model/folder.ts'
import type { ConversationId } from '../../src/shared/model/ids.ts'
import type { Organising } from '../../src/shared/model/organising.ts'
import { aTime } from '../build/a-time.ts'
import { anId } from '../build/build-id.ts'
import { createTopic } from './topic.ts'

export interface OrganisingContents {
  readonly folders?: readonly Folder[]
}

/** What the library lets others do to its conversations. */
export interface OrganisedLibrary {
  readonly conversations: () => readonly Conversation[]
  readonly binned: () => readonly Conversation[]
  /** Without telling. */
  readonly set: (conversation: Conversation) => void
  readonly bin: (id: ConversationId) => boolean
  readonly unbin: (id: ConversationId) => Conversation | undefined
  readonly purge: (id: ConversationId) => boolean
  readonly tell: (event: ConversationListEvent) => void
}

/** Folders, tags and the bin. */
export function createServedOrganising(contents: OrganisingContents, library: OrganisedLibrary) {
  let folders = contents.folders ?? []
  const topic = createTopic<{ folders: readonly Folder[] }>()

  function setFolders(next: readonly Folder[]): void {
    folders = next.toSorted((a, b) => a.position - b.position)
    topic.tell({ folders: [...folders] })
  }

  function change(
    ids: readonly ConversationId[],
    fields: (before: Conversation) => Conversation,
  ): readonly Conversation[] {
    const meant = library.conversations().filter(({ id }) => ids.includes(id))
    const changed = meant.map(fields)
    for (const conversation of changed) library.set(conversation)
    library.tell({ type: 'batch', changed, removed: [] })
    return changed
  }

  return {
    folders: () => folders,
    conversations: (os: Implementer) => ({
      organise: os.conversations.organise.handler(({ input }) => ({
        conversations: change(input.conversationIds, (before) => organised(before, input)),
      })),
      removeMany: os.conversations.removeMany.handler(({ input }) => {
        const conversationIds = input.conversationIds.filter((id) => library.bin(id))
        library.tell({ type: 'batch', changed: [], removed: conversationIds })
        return { conversationIds }
      }),
      restoreMany: os.conversations.restoreMany.handler(({ input }) => {
        const conversations = input.conversationIds.flatMap((id) => library.unbin(id) ?? [])
        library.tell({ type: 'batch', changed: conversations, removed: [] })
        return { conversations }
      }),
      listBin: os.conversations.listBin.handler(() => ({
        items: library
          .binned()
          .map((conversation) => ({ conversation, removedAt: aTime(), daysLeft: 30 })),
      })),
      purge: os.conversations.purge.handler(({ input }) => ({
        conversationIds: input.conversationIds.filter((id) => library.purge(id)),
      })),
      export: os.conversations.export.handler(() => ({ saved: true })),
      emptyBin: os.conversations.emptyBin.handler(() => ({
        conversationIds: library
          .binned()
          .map(({ id }) => id)
          .filter((id) => library.purge(id)),
      })),
    }),
    procedures: (os: Implementer) => ({
      folders: {
        watchList: os.folders.watchList.handler(({ signal }) =>
          topic.watch([{ folders: [...folders] }], signal),
        ),
        create: os.folders.create.handler(({ input }) => {
          const position = (folders.at(-1)?.position ?? 0) + 1
          const folder = { id: anId<Folder['id']>(), name: input.name, position, createdAt: 0 }
          setFolders([...folders, folder])
          return folder
        }),
        rename: os.folders.rename.handler(({ input, errors }) => {
          const folder = folders.find(({ id }) => id === input.folderId)
          if (!folder) throw errors['folder.notFound']({ data: {} })
          const renamed = { ...folder, name: input.name }
          setFolders(folders.map((one) => (one === folder ? renamed : one)))
          return renamed
        }),
        move: os.folders.move.handler(({ input, errors }) => {
          const folder = folders.find(({ id }) => id === input.folderId)
          if (!folder) throw errors['folder.notFound']({ data: {} })
          const below = folders.find(({ id }) => id === input.beforeId)
          const moved = { ...folder, position: below ? below.position - 0.5 : 1_000 }
          setFolders(folders.map((one) => (one === folder ? moved : one)))
          return moved
        }),
        remove: os.folders.remove.handler(({ input, errors }) => {
          const folder = folders.find(({ id }) => id === input.folderId)
          if (!folder) throw errors['folder.notFound']({ data: {} })
          setFolders(folders.filter((one) => one !== folder))
          const within = library.conversations().filter(({ folderId }) => folderId === folder.id)
          const conversationIds = within.map(({ id }) => id)
          change(conversationIds, ({ folderId: _folderId, ...rest }) => rest)
          return { folder, conversationIds }
        }),
        restore: os.folders.restore.handler(({ input: { folder, conversationIds } }) => {
          setFolders([...folders, folder])
          change(conversationIds, (before) => ({ ...before, folderId: folder.id }))
          return folder
        }),
      },
    }),
  }
}

function organised(before: Conversation, asked: Organising): Conversation {
  const { pinned = before.pinned, archived = before.archived, folderId = before.folderId } = asked
  const { addTags = [], removeTags = [] } = asked
  const kept = before.tags.filter((tag) => !removeTags.includes(tag))
  const tags = [...new Set([...kept, ...addTags])].toSorted()
  const { folderId: _before, ...rest } = before
  return { ...rest, pinned, archived, tags, ...(folderId && { folderId }) }
}
