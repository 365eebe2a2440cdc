import type { MessageId } from '../../../shared/model/ids.ts'
import type { Outline, OutlineRun, RunMessage } from '../../../shared/model/outline.ts'

/** A line of the tree as it is drawn; `key` is unique in it. */
export type TreeRow = Place &
  (
    | { readonly kind: 'run'; readonly run: OutlineRun }
    /** All messages of a run that has forks after it, folded into one line. */
    | { readonly kind: 'messages'; readonly run: OutlineRun }
    | { readonly kind: 'message'; readonly run: OutlineRun; readonly message: RunMessage }
    /** More of a run's messages are there than were asked for. */
    | { readonly kind: 'more'; readonly run: OutlineRun; readonly rest: number }
  )

interface Place {
  readonly key: string
  readonly parentKey: string | undefined
  /** From 1, as are the positions. */
  readonly level: number
  readonly position: number
  readonly count: number
  /** Absent of a line with nothing under it. */
  readonly isOpen?: boolean
}

/** What is unfolded, and what of it was read. */
export interface Unfolded {
  /** Lines that are not as they are at first: runs with forks are open, all else is folded. */
  readonly turned: ReadonlySet<string>
  readonly messages: ReadonlyMap<MessageId, readonly RunMessage[]>
}

/** The lines that can be seen, from the top. */
export function treeRows({ runs }: Outline, unfolded: Unfolded): readonly TreeRow[] {
  const under = new Map<MessageId | undefined, OutlineRun[]>()
  for (const run of runs) {
    const siblings = under.get(run.parentId)
    if (siblings) siblings.push(run)
    else under.set(run.parentId, [run])
  }
  const rows: TreeRow[] = []
  const open = linesOf(under.get(undefined) ?? [], undefined).toReversed()
  // Without recursion: a tree may be as deep as it has forks.
  for (let line = open.pop(); line; line = open.pop()) {
    const inside = insideOf(line, under, unfolded)
    const isOpen = inside && isOpenLine(line, under, unfolded)
    rows.push(isOpen === undefined ? line : { ...line, isOpen })
    if (inside && isOpen) open.push(...inside.toReversed())
  }
  return rows
}

function isOpenLine(
  line: TreeRow,
  under: ReadonlyMap<MessageId | undefined, readonly OutlineRun[]>,
  { turned }: Unfolded,
): boolean {
  const isOpenAtFirst = line.kind === 'run' && under.has(line.run.lastId)
  return isOpenAtFirst !== turned.has(line.key)
}

/** What a line has under it when it is open; absent where it has nothing. */
function insideOf(
  line: TreeRow,
  under: ReadonlyMap<MessageId | undefined, readonly OutlineRun[]>,
  unfolded: Unfolded,
): readonly TreeRow[] | undefined {
  if (line.kind === 'message' || line.kind === 'more') return undefined
  const { run, key, level } = line
  const forks = line.kind === 'run' ? (under.get(run.lastId) ?? []) : []
  if (line.kind === 'messages' || forks.length === 0) {
    return run.messages > 1 ? messageLines(line, unfolded) : undefined
  }
  const count = forks.length + (run.messages > 1 ? 1 : 0)
  const folded: TreeRow = {
    kind: 'messages',
    key: `${key} messages`,
    parentKey: key,
    level: level + 1,
    position: 1,
    count,
    run,
  }
  const lines = linesOf(forks, line, count)
  return run.messages > 1 ? [folded, ...lines] : lines
}

function linesOf(
  runs: readonly OutlineRun[],
  parent: TreeRow | undefined,
  count = runs.length,
): readonly TreeRow[] {
  return runs.map((run, index) => ({
    kind: 'run',
    key: run.firstId,
    parentKey: parent?.key,
    level: (parent?.level ?? 0) + 1,
    position: count - runs.length + index + 1,
    count,
    run,
  }))
}

function messageLines(parent: TreeRow, { messages }: Unfolded): readonly TreeRow[] {
  const { run } = parent
  const known = messages.get(run.firstId) ?? []
  const rest = run.messages - known.length
  const count = known.length + (rest > 0 ? 1 : 0)
  const place = { parentKey: parent.key, level: parent.level + 1, count, run }
  const lineOf = (message: RunMessage, index: number): TreeRow => ({
    ...place,
    kind: 'message',
    key: `message ${message.id}`,
    position: index + 1,
    message,
  })
  const lines = known.map(lineOf)
  if (rest <= 0) return lines
  return [...lines, { ...place, kind: 'more', key: `more ${run.firstId}`, position: count, rest }]
}

/** Whether a line is about messages, and not about others that can be shown. */
export function isBranchRow({ kind }: Pick<TreeRow, 'kind'>): boolean {
  return kind === 'run' || kind === 'message'
}

/** The message that a line is about: a run's first, whose branch it is. */
export function firstMessageOf(row: TreeRow): MessageId {
  return row.kind === 'message' ? row.message.id : row.run.firstId
}

/** The message after which would be gone on: the run's last. */
export function lastMessageOf(row: TreeRow): Pick<RunMessage, 'id' | 'role' | 'state'> {
  if (row.kind === 'message') return row.message
  const { lastId, lastRole, state } = row.run
  return { id: lastId, role: lastRole, state }
}

/** Whether what a line is about is on the branch that is shown. */
export function isShownRow(row: TreeRow, known: Unfolded['messages']): boolean {
  const { shownMessages, firstId } = row.run
  if (row.kind !== 'message') return shownMessages > 0
  const at = known.get(firstId)?.findIndex(({ id }) => id === row.message.id) ?? -1
  return at !== -1 && at < shownMessages
}
