import type { Element, Root, Text } from 'hast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype, { type Options as RehypeOptions } from 'remark-rehype'
import { unified, type Processor } from 'unified'
import { codeAsWritten, hasHidden, proseAsWritten } from '../visible-directions.ts'
import { mathFromMarkdown, mathSyntax } from './math-syntax.ts'

/**
 * A block of markdown as a tree of elements. `line` is for a piece of a paragraph, of which the
 * splitter said that it is nothing else. `definitions` is markdown that the text may refer to.
 */
export function parseMarkdown(text: string, kind: 'block' | 'line', definitions = ''): Root {
  const markdown = definitions === '' ? text : `${text}\n\n${definitions}`
  const processor = kind === 'block' ? blocks : lines
  const tree = processor.runSync(processor.parse(markdown))
  if (hasHidden(text)) showHidden(tree)
  return tree
}

type Handlers = NonNullable<RehypeOptions['handlers']>
type Handler = NonNullable<Handlers['html']>
interface Parsed {
  readonly value: string
  readonly identifier: string
  readonly mark: string
}

const asText: Handler = (_, node: Parsed): Text => ({ type: 'text', value: node.value })

const asReference: Handler = (_, node: Parsed): Element => ({
  type: 'element',
  tagName: 'sup',
  properties: { dataNote: node.identifier },
  children: [],
})

/** Notes stand where they were written; those that only make a reference one are a lone mark. */
const asNote: Handler = (state, node: Parsed): Element | undefined => {
  const children = state.all(node as never)
  const [first] = children
  const isStandIn =
    children.length === 1 &&
    first?.type === 'element' &&
    first.children.length === 1 &&
    first.children[0]?.type === 'text' &&
    first.children[0].value === '…'
  if (isStandIn) return undefined
  const properties = { dataNote: node.identifier }
  return { type: 'element', tagName: 'div', properties, children }
}

const asFormula: Handler = (_, node: Parsed): Element => {
  const isDisplay = node.mark === '$$' || node.mark === '\\['
  return {
    type: 'element',
    tagName: 'code',
    properties: { className: [isDisplay ? 'math-display' : 'math-inline'], dataMark: node.mark },
    children: [{ type: 'text', value: node.value }],
  }
}

const handlers = {
  html: asText,
  footnoteReference: asReference,
  footnoteDefinition: asNote,
  inlineMath: asFormula,
} as Handlers

/** What there may be in a text that is drawn: no address but of the web, nothing that acts. */
export const allowed = {
  ...defaultSchema,
  protocols: { ...defaultSchema.protocols, href: ['https', 'http', 'mailto'] },
  attributes: {
    ...defaultSchema.attributes,
    code: [['className', /^language-./, 'math-inline', 'math-display'], 'dataMark'],
    sup: ['dataNote'],
    div: ['dataNote'],
  },
} satisfies typeof defaultSchema

/** There is no HTML in what a model writes: what looks like a tag is text like any other. */
const noHtml = ['htmlFlow', 'htmlText']

/** What a paragraph can't be, and so no piece of one. */
const noBlocks = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'headingAtx',
  'list',
  'setextUnderline',
  'table',
  'thematicBreak',
]

const blocks = createProcessor(noHtml)
const lines = createProcessor([...noHtml, ...noBlocks])

function createProcessor(disabled: readonly string[]) {
  return (
    unified()
      .use(remarkParse)
      // A lone tilde means "about" more often than it strikes something out.
      .use(remarkGfm, { singleTilde: false })
      .use(remarkCjkFriendly)
      .use(dialect, disabled)
      .use(remarkRehype, { handlers })
      .use(rehypeSanitize, allowed)
      .freeze()
  )
}

function dialect(this: Processor, disabled: readonly string[]): void {
  const data = this.data() as Record<'micromarkExtensions' | 'fromMarkdownExtensions', object[]>
  data.micromarkExtensions = [
    ...data.micromarkExtensions,
    mathSyntax,
    { disable: { null: disabled } },
  ]
  data.fromMarkdownExtensions = [...data.fromMarkdownExtensions, mathFromMarkdown]
}

/** Block code keeps its text, which can be copied; it shows what is hidden in it itself. */
function showHidden(node: Root | Element): void {
  for (const child of node.children) {
    if (child.type === 'text') {
      const isCode = node.type === 'element' && node.tagName === 'code'
      child.value = isCode ? codeAsWritten(child.value) : proseAsWritten(child.value)
    } else if (child.type === 'element' && child.tagName !== 'pre') showHidden(child)
  }
}
