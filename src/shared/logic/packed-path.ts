import type { MessageId } from '../model/ids.ts'
import type { PackedStretch, PathStretch } from '../model/opened-conversation.ts'

/** For the port; what stands beside the path stays as it is. */
export function packPath<T extends PathStretch>(
  stretch: T,
): Omit<T, keyof PathStretch> & PackedStretch {
  return { ...stretch, path: stretch.path.join(','), sizes: stretch.sizes.join(',') }
}

/** As it was before it crossed the port. */
export function unpackPath<T extends PackedStretch>(
  packed: T,
): Omit<T, keyof PackedStretch> & PathStretch {
  const ids = packed.path === '' ? [] : packed.path.split(',')
  const sizes = packed.sizes === '' ? [] : packed.sizes.split(',')
  // Main wrote these ids, one by one, as messages have them.
  return {
    ...packed,
    path: ids as readonly string[] as readonly MessageId[],
    sizes: sizes.map(Number),
  }
}
