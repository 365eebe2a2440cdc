import type { Element, Root, RootContent } from 'hast'
import type { ReactNode } from 'react'

/** Which of the parsed elements are drawn, and what stands around them if they can't be. */
export interface Take {
  readonly part: (tree: Root) => readonly RootContent[]
  readonly plain: (text: ReactNode) => ReactNode
}

export const whole: Take = {
  part: (tree) => tree.children,
  plain: (text) => <p className="whitespace-pre-wrap">{text}</p>,
}

const isElement = (node: RootContent): node is Element => node.type === 'element'

/** What is inside of the one element that a piece was parsed as; else what it was parsed as. */
const inside = (...tagNames: readonly string[]): Take => ({
  part: (tree) =>
    tree.children.flatMap((node) =>
      isElement(node) && tagNames.includes(node.tagName) ? node.children : [node],
    ),
  plain: (text) => text,
})

export const paragraph = inside('p')
export const quote: Take = { ...inside('blockquote'), plain: whole.plain }
export const item: Take = {
  part: (tree) => inside('ul', 'ol').part(tree).filter(isElement).map(asItem),
  plain: (text) => <li className="whitespace-pre-wrap">{text}</li>,
}

/** A list has nothing but items. */
function asItem(node: Element): Element {
  if (node.tagName === 'li') return node
  return { type: 'element', tagName: 'li', properties: { className: ['bare'] }, children: [node] }
}

export const rows: Take = {
  part: (tree) => sectionOf(tree, 'tbody').filter(isElement),
  plain: (text) => (
    <tr>
      <td>{text}</td>
    </tr>
  ),
}
export const head: Take = { part: (tree) => tableOf(tree).filter(isHead), plain: () => null }

function tableOf(tree: Root): readonly RootContent[] {
  const table = tree.children.find((node) => isElement(node) && node.tagName === 'table')
  return table && isElement(table) ? table.children : []
}

const isHead = (node: RootContent): boolean => isElement(node) && node.tagName === 'thead'

function sectionOf(tree: Root, tagName: string): readonly RootContent[] {
  const section = tableOf(tree).find((node) => isElement(node) && node.tagName === tagName)
  return section && isElement(section) ? section.children : []
}
