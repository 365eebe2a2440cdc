/** Changes how lines within `root` are cut into nodes, and leaves what is selected selected. */
export function keepingSelection(root: HTMLElement, change: () => void): void {
  const selection = document.getSelection()
  const anchor = placeOf(root, selection?.anchorNode, selection?.anchorOffset)
  const focus = placeOf(root, selection?.focusNode, selection?.focusOffset)
  change()
  if (!selection?.anchorNode || !selection.focusNode) return
  const isKept = (place: Place | undefined): boolean => place?.node.isConnected ?? true
  if (isKept(anchor) && isKept(focus)) return
  const [anchorNode, anchorOffset] = anchor
    ? nodeAt(anchor)
    : [selection.anchorNode, selection.anchorOffset]
  const [focusNode, focusOffset] = focus
    ? nodeAt(focus)
    : [selection.focusNode, selection.focusOffset]
  selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
}

interface Place {
  readonly node: Node
  readonly line: Element
  readonly offset: number
}

function placeOf(root: HTMLElement, node?: Node | null, offset = 0): Place | undefined {
  if (!(node instanceof Text) || !root.contains(node)) return undefined
  const line = node.parentElement?.closest('.code-line')
  if (!line) return undefined
  const before = document.createRange()
  before.setStart(line, 0)
  before.setEnd(node, offset)
  return { node, line, offset: before.toString().length }
}

function nodeAt({ line, offset }: Place): readonly [Node, number] {
  let left = offset
  const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left <= length) return [node, left]
    left -= length
  }
  return [line, line.childNodes.length]
}
