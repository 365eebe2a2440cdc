import { Component, createRef, type ReactNode } from 'react'

interface KeepSelectionProps {
  readonly className: string
  readonly children: ReactNode
}

/**
 * Keeps what is selected in a text while the text grows. A text node whose data is replaced loses
 * the selection in it, and so does one that becomes part of something else. A class, since only a
 * class can look at the page right before it changes.
 */
export class KeepSelection extends Component<KeepSelectionProps> {
  readonly root = createRef<HTMLDivElement>()

  private isSelected = false

  override componentDidMount(): void {
    document.addEventListener('selectionchange', this.look)
  }

  override componentWillUnmount(): void {
    document.removeEventListener('selectionchange', this.look)
  }

  /** To ask for the selection lays out the page, which must not happen at every piece of text. */
  private readonly look = (): void => {
    const selection = document.getSelection()
    const root = this.root.current
    this.isSelected = root !== null && selection !== null && touches(selection, root)
  }

  override getSnapshotBeforeUpdate(): (() => void) | null {
    const root = this.root.current
    const selection = this.isSelected ? document.getSelection() : null
    if (!root || !selection) return null
    const anchor = placeOf(root, selection.anchorNode, selection.anchorOffset)
    const focus = placeOf(root, selection.focusNode, selection.focusOffset)
    return () => {
      const [from, to] = [anchor(), focus()]
      if (isAt(selection, from, to)) return
      selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
    }
  }

  override componentDidUpdate(_: unknown, __: unknown, restore: (() => void) | null): void {
    restore?.()
  }

  override render() {
    return (
      <div ref={this.root} className={this.props.className}>
        {this.props.children}
      </div>
    )
  }
}

function touches({ isCollapsed, anchorNode, focusNode }: Selection, root: Element): boolean {
  return !isCollapsed && (root.contains(anchorNode) || root.contains(focusNode))
}

interface Place {
  readonly node: Node
  readonly offset: number
}

/** Where an end of the selection is, and where it is to be found again. */
function placeOf(root: Element, node: Node | null, offset: number): () => Place {
  if (!node || !root.contains(node)) return () => ({ node: node ?? root, offset })
  const last = root.lastElementChild
  // Only what grows can lose it.
  if (!last?.contains(node)) return () => ({ node, offset })
  const at = charsBefore(last, node, offset)
  return () => {
    if (
      node.isConnected &&
      node.nodeType === Node.TEXT_NODE &&
      offset <= (node.textContent ?? '').length
    ) {
      return { node, offset }
    }
    return placeAt(last.isConnected ? last : (root.lastElementChild ?? root), at)
  }
}

function charsBefore(block: Element, node: Node, offset: number): number {
  const range = document.createRange()
  range.setStart(block, 0)
  range.setEnd(node, offset)
  return range.toString().length
}

function placeAt(block: Element, chars: number): Place {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let left = chars
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { length } = node.textContent ?? ''
    if (left <= length) return { node, offset: left }
    left -= length
  }
  return { node: block, offset: block.childNodes.length }
}

function isAt(selection: Selection, from: Place, to: Place): boolean {
  return (
    selection.anchorNode === from.node &&
    selection.anchorOffset === from.offset &&
    selection.focusNode === to.node &&
    selection.focusOffset === to.offset
  )
}
