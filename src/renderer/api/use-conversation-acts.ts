import type { Conversation } from '../../shared/model/conversation.ts'
import type { Folder } from '../../shared/model/folder.ts'
import { useToast } from '../ui/toasts.tsx'
import { useLiminal } from './liminal-context.ts'
import { isChange, undoOf, type Change } from './undo-organising.ts'
import { useAttempt } from './use-attempt.ts'
import { words } from '../words/words.ts'

type Several = readonly Conversation[]

/** What can be done to conversations wherever they are shown. Each tells whether it worked. */
export function useConversationActs() {
  const { client } = useLiminal()
  const toast = useToast()
  const attempt = useAttempt()

  function sayWithUndo(title: string, undo: () => Promise<unknown>): void {
    toast({ title, act: { label: words('common.undo'), onAct: () => void attempt(undo) } })
  }

  /** With one undo for all, where there is something to say. */
  async function organise(several: Several, change: Change, said?: string): Promise<boolean> {
    if (!isChange(several, change)) return true
    const conversationIds = several.map(({ id }) => id)
    const isDone = await attempt(() =>
      client.conversations.organise({ conversationIds, ...change }),
    )
    if (!isDone || said === undefined) return isDone
    sayWithUndo(said, async () => {
      for (const back of undoOf(several, change)) await client.conversations.organise(back)
    })
    return true
  }

  async function removeAll(several: Several): Promise<boolean> {
    const conversationIds = several.map(({ id }) => id)
    const isRemoved = await attempt(() => client.conversations.removeMany({ conversationIds }))
    if (!isRemoved) return false
    sayWithUndo(said(several, 'sidebar.told.deleted', 'sidebar.told.deletedMany'), () =>
      client.conversations.restoreMany({ conversationIds }),
    )
    return true
  }

  async function moveToNewFolder(several: Several): Promise<Folder['id'] | undefined> {
    let id: Folder['id'] | undefined
    await attempt(async () => {
      const folder = await client.folders.create({ name: words('sidebar.newFolder') })
      id = folder.id
    })
    if (id !== undefined && several.length > 0) await organise(several, movedTo(id))
    return id
  }

  return {
    rename: ({ id }: Conversation, title: string) =>
      attempt(() => client.conversations.rename({ conversationId: id, title })),
    /** All of them, unless all are pinned already. */
    togglePin: (several: Several) => organise(several, { pinned: !areAll(several, 'pinned') }),
    archive: (several: Several, archived: boolean) =>
      organise(
        several,
        { archived },
        archived ? said(several, 'sidebar.told.archived', 'sidebar.told.archivedMany') : undefined,
      ),
    moveTo: (several: Several, folder: Pick<Folder, 'id' | 'name'> | undefined) =>
      organise(several, movedTo(folder?.id ?? null), saidOfMove(several, folder?.name)),
    moveToNewFolder,
    organise,
    removeAll,
    remove: (conversation: Conversation) => removeAll([conversation]),
  }
}

export function areAll(several: Several, is: 'pinned' | 'archived'): boolean {
  return several.every((conversation) => conversation[is])
}

/** What is moved is to be seen where it went: a pinned or archived one stands elsewhere. */
export function movedTo(folderId: Folder['id'] | null): Change {
  return folderId === null ? { folderId } : { folderId, pinned: false, archived: false }
}

function said(
  several: Several,
  one: 'sidebar.told.deleted' | 'sidebar.told.archived',
  many: 'sidebar.told.deletedMany' | 'sidebar.told.archivedMany',
): string {
  const [first] = several
  return several.length === 1 && first
    ? words(one, { title: first.title })
    : words(many, { count: several.length })
}

export function saidOfMove(several: Several, folder: string | undefined): string {
  const [first] = several
  const count = several.length
  if (count === 1 && first) {
    const { title } = first
    return folder === undefined
      ? words('sidebar.told.movedOut', { title })
      : words('sidebar.told.moved', { title, folder })
  }
  return folder === undefined
    ? words('sidebar.told.movedOutMany', { count })
    : words('sidebar.told.movedMany', { count, folder })
}
