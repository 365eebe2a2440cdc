import type { PathStretch } from '../../shared/model/opened-conversation.ts'

/** One stretch of a branch, and the one that goes on from it. */
export function joined(above: PathStretch, below: PathStretch): PathStretch {
  return { path: [...above.path, ...below.path], sizes: [...above.sizes, ...below.sizes] }
}

/** A branch as far as it was read, below what is known to be above it: that never changes. */
export function withKnownAbove(read: PathStretch, known: PathStretch | undefined): PathStretch {
  const [first] = read.path
  const at = known && first !== undefined ? known.path.indexOf(first) : -1
  const { path, sizes } = read
  if (!known || at <= 0) return { path, sizes }
  return joined({ path: known.path.slice(0, at), sizes: known.sizes.slice(0, at) }, read)
}
