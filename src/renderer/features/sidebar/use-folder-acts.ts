import type { Folder } from '../../../shared/model/folder.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { useToast } from '../../ui/toasts.tsx'
import { words } from '../../words/words.ts'

/** What can be done to folders. */
export function useFolderActs() {
  const { client, folders } = useLiminal()
  const attempt = useAttempt()
  const toast = useToast()
  return {
    rename: ({ id }: Folder, name: string) =>
      attempt(() => client.folders.rename({ folderId: id, name })),

    /** One place up or down among the others. */
    move: ({ id }: Folder, step: 1 | -1) => {
      const list = folders.read()
      const all = list.state === 'ready' ? list.value : []
      const at = all.findIndex((folder) => folder.id === id)
      const beforeId = all[step === -1 ? at - 1 : at + 2]?.id
      if (at === -1 || at + step < 0 || at + step >= all.length) return Promise.resolve(true)
      return attempt(() =>
        client.folders.move({ folderId: id, ...(beforeId !== undefined && { beforeId }) }),
      )
    },

    /** Its conversations are kept, and come back with it. */
    remove: ({ id, name }: Folder) =>
      attempt(async () => {
        const removed = await client.folders.remove({ folderId: id })
        const count = removed.conversationIds.length
        toast({
          title: words('sidebar.told.folderDeleted', { name }),
          text:
            count === 0
              ? words('sidebar.told.folderWasEmpty')
              : words('sidebar.told.folderKept', { count }),
          act: {
            label: words('common.undo'),
            onAct: () => void attempt(() => client.folders.restore(removed)),
          },
        })
      }),
  }
}
