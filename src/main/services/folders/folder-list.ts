import type { Folder } from '../../../shared/model/folder.ts'
import type { Store } from '../../ports/store.ts'
import { createBroadcast } from '../broadcast.ts'

/** The folders, and the telling of their changes. */
export interface FolderList {
  /** All of them, again at each change, until the watcher leaves. */
  readonly watch: (signal?: AbortSignal) => AsyncGenerator<{ readonly folders: readonly Folder[] }>
  readonly changed: () => void
}

export function createFolderList(store: Store): FolderList {
  const changes = createBroadcast<'changed'>()
  return {
    watch: async function* watch(signal) {
      const following = changes.subscribe(signal)
      try {
        do yield { folders: await store.listFolders() }
        while (!(await following.next()).done)
      } finally {
        await following.return(undefined)
      }
    },
    changed: () => changes.publish('changed'),
  }
}
