import katex, { type KatexOptions } from 'katex'
import 'katex/dist/katex.min.css'
import type { DrawFormula } from './load-formulas.ts'

/** More than that is no formula, and takes long. */
const longestFormula = 5_000

const options = {
  trust: false,
  strict: 'ignore',
  throwOnError: true,
  maxExpand: 500,
  maxSize: 20,
} satisfies KatexOptions

/**
 * KaTeX's own tree, made into elements without a string of HTML in between: the picture that is
 * seen, and MathML for who listens.
 */
export const drawFormula: DrawFormula = (latex, isDisplay) => {
  if (latex.length > longestFormula) return undefined
  try {
    const tree = treeOf(latex, { ...options, displayMode: isDisplay })
    setStylesAside(tree)
    const element = tree.toNode()
    for (const styled of element.querySelectorAll<HTMLElement>('[data-style]')) {
      styled.style.cssText = styled.dataset.style ?? ''
      delete styled.dataset.style
    }
    return element
  } catch {
    return undefined
  }
}

interface TreeNode {
  readonly attributes?: Record<string, string>
  readonly children?: readonly TreeNode[]
  readonly toNode: () => Element
}

/** What `katex.render` itself calls; it only lacks a type. */
const treeOf = Reflect.get(katex, '__renderToDomTree') as (
  latex: string,
  options: KatexOptions,
) => TreeNode

/** The page's policy forbids the attribute `style`, but not what a script of ours sets. */
function setStylesAside({ attributes, children = [] }: TreeNode): void {
  if (attributes?.style !== undefined) {
    attributes['data-style'] = attributes.style
    delete attributes.style
  }
  for (const child of children) setStylesAside(child)
}
