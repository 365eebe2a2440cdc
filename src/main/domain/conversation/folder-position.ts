import type { Folder } from '../../../shared/model/folder.ts'

/**
 * A position before one of the folders, which stand in their order, or below all of them. Halfway
 * between two, so that no other folder has to change.
 */
export function positionBefore(
  folders: readonly Folder[],
  beforeId: Folder['id'] | undefined,
): number {
  const at = folders.findIndex(({ id }) => id === beforeId)
  const above = folders.at(at === -1 ? -1 : at - 1)
  const below = folders[at]
  if (!below) return (above?.position ?? 0) + 1
  if (at === 0 || !above) return below.position - 1
  return (above.position + below.position) / 2
}
