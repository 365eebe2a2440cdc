import type { MessageId } from '../../../shared/model/ids.ts'
import type { TreeNode, Tree } from './branches.ts'

/** Messages that follow each other without a fork. */
export interface Run<Node extends TreeNode> {
  /** At least one, the first message first. */
  readonly nodes: readonly [Node, ...Node[]]
  /** The last message of the run that this one branches off from; absent at the beginning. */
  readonly parentId: MessageId | undefined
}

/**
 * A tree as its forks and ends show it: each run before those that branch off from it, and these
 * in the order of their first messages.
 */
export function foldRuns<Node extends TreeNode>(tree: Tree<Node>): readonly Run<Node>[] {
  const runs: Run<Node>[] = []
  const seen = new Set<MessageId>()
  const open = startsUnder(tree, undefined)
  // Without recursion: a tree may be as deep as it has messages.
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next.first.id)) continue
    const nodes = runFrom(tree, next.first)
    for (const { id } of nodes) seen.add(id)
    runs.push({ nodes, parentId: next.parentId })
    open.push(...startsUnder(tree, nodes.at(-1)?.id))
  }
  return runs
}

/** From a message to the end or to the next fork. */
export function runFrom<Node extends TreeNode>(tree: Tree<Node>, first: Node): [Node, ...Node[]] {
  const nodes: [Node, ...Node[]] = [first]
  for (let last = first; ;) {
    const [next, ...others] = tree.children(last.id)
    if (!next || others.length > 0) return nodes
    nodes.push(next)
    last = next
  }
}

interface Start<Node extends TreeNode> {
  readonly first: Node
  readonly parentId: MessageId | undefined
}

/** The last first, as they are taken from the end. */
function startsUnder<Node extends TreeNode>(
  tree: Tree<Node>,
  parentId: MessageId | undefined,
): Start<Node>[] {
  return tree
    .children(parentId)
    .map((first) => ({ first, parentId }))
    .toReversed()
}
