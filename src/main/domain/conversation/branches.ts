import type { MessageId } from '../../../shared/model/ids.ts'

/** A message's place in its tree. */
export interface TreeNode {
  readonly id: MessageId
  readonly parentId?: MessageId | undefined
}

/** A tree that can be walked in both directions. What has lost its parent begins a branch. */
export interface Tree<Node extends TreeNode> {
  readonly node: (id: MessageId | undefined) => Node | undefined
  /** In the order of the nodes that the tree was made from; `undefined` asks for the beginnings. */
  readonly children: (id: MessageId | undefined) => readonly Node[]
  /** From the first message to this one; empty for one that is not there. */
  readonly path: (id: MessageId | undefined) => readonly Node[]
  /** The newest end under a message, which may be the message itself. */
  readonly newestLeaf: (under: Node) => Node
}

/** Of nodes of one conversation, oldest first. */
export function treeOf<Node extends TreeNode>(nodes: readonly Node[]): Tree<Node> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const byParent = new Map<MessageId | undefined, Node[]>()
  for (const each of nodes) {
    const { parentId } = each
    const parent = parentId !== undefined && byId.has(parentId) ? parentId : undefined
    const siblings = byParent.get(parent)
    if (siblings) siblings.push(each)
    else byParent.set(parent, [each])
  }
  const node = (id: MessageId | undefined): Node | undefined =>
    id === undefined ? undefined : byId.get(id)
  const children = (id: MessageId | undefined): readonly Node[] => byParent.get(id) ?? []
  return {
    node,
    children,
    path: (id) => {
      const path: Node[] = []
      for (let at = node(id); at && path.length < byId.size; at = node(at.parentId)) path.push(at)
      return path.toReversed()
    },
    newestLeaf: (under) => {
      let leaf = under
      for (let next = children(leaf.id).at(-1); next; next = children(leaf.id).at(-1)) leaf = next
      return leaf
    },
  }
}

/**
 * The tip to show when the branch that begins with `removedId` is gone: the one that is shown
 * while it stays; else the newest end of the version beside it, the earlier one first; else the
 * message before it. `undefined` when nothing would be left.
 */
export function leafWithout<Node extends TreeNode>(
  tree: Tree<Node>,
  removedId: MessageId,
  shownId: MessageId | undefined,
): MessageId | undefined {
  const removed = tree.node(removedId)
  if (!removed) return undefined
  const shown = tree.path(shownId)
  const parent = tree.node(removed.parentId)
  const siblings = tree.children(parent?.id)
  const at = siblings.findIndex(({ id }) => id === removedId)
  const nearest = siblings[at - 1] ?? siblings[at + 1]
  if (!nearest && !parent) return undefined
  if (shown.length > 0 && !shown.some(({ id }) => id === removedId)) return shownId
  return nearest ? tree.newestLeaf(nearest).id : parent?.id
}

/** All messages of the branch that begins with this one. */
export function branchFrom<Node extends TreeNode>(
  tree: Tree<Node>,
  firstId: MessageId,
): ReadonlySet<MessageId> {
  const found = new Set<MessageId>()
  const open = tree.node(firstId) ? [firstId] : []
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    for (const child of tree.children(id)) open.push(child.id)
  }
  return found
}

/** Two branches without the messages that they share. */
export function partedBranches<Node extends TreeNode>(
  tree: Tree<Node>,
  [one, other]: readonly [MessageId, MessageId],
): readonly [readonly Node[], readonly Node[]] {
  const [left, right] = [tree.path(one), tree.path(other)]
  const shared = left.findIndex((node, index) => node.id !== right[index]?.id)
  const from = shared === -1 ? left.length : shared
  return [left.slice(from), right.slice(from)]
}
