import type { MessageId } from '../../shared/model/ids.ts'

/** So many at once that the store is free for others in between. */
const messagesAtOnce = 250

/** Reads a long path page by page, one after another; stops early when the caller has left. */
export async function eachPage<T>(
  path: readonly MessageId[],
  read: (messageIds: readonly MessageId[]) => Promise<readonly T[]>,
  signal?: AbortSignal,
): Promise<readonly T[]> {
  const all: T[] = []
  for (let at = 0; at < path.length && signal?.aborted !== true; at += messagesAtOnce) {
    // One page after another: the store answers others in between.
    // oxlint-disable-next-line no-await-in-loop
    for (const one of await read(path.slice(at, at + messagesAtOnce))) all.push(one)
  }
  return all
}
