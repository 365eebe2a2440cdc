import type { Element, Root, Text } from 'hast'
import { toJsxRuntime, type Components } from 'hast-util-to-jsx-runtime'
import { Children, createContext, isValidElement, use, type ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype, { type Options as RehypeOptions } from 'remark-rehype'
import { unified } from 'unified'
import { CodeBlock } from '../code/code-block.tsx'
import { codeAsWritten, hasDirections, proseAsWritten } from '../visible-directions.ts'
import { MarkdownLink } from './markdown-link.tsx'

/** Whether the fence at the end of the block has not closed yet. */
export const OpenFenceContext = createContext(false)

/** Markdown to React. Raw HTML is shown as text, and nothing is ever fetched. */
export function renderBlock(markdown: string): ReactNode {
  const tree = processor.runSync(processor.parse(markdown))
  if (hasDirections(markdown)) showDirections(tree)
  return toJsxRuntime(tree, {
    Fragment,
    jsx,
    jsxs,
    components,
    ignoreInvalidStyle: true,
    passNode: true,
  })
}

/** Block code keeps its text, which can be copied; it shows its directions itself. */
function showDirections(node: Root | Element): void {
  for (const child of node.children) {
    if (child.type === 'text') {
      const isCode = node.type === 'element' && node.tagName === 'code'
      child.value = isCode ? codeAsWritten(child.value) : proseAsWritten(child.value)
    } else if (child.type === 'element' && child.tagName !== 'pre') showDirections(child)
  }
}

type Handler = NonNullable<NonNullable<RehypeOptions['handlers']>['html']>

const asText: Handler = (_, node: { readonly value: string }): Text => ({
  type: 'text',
  value: node.value,
})

/** Notes stand where they were written, under the mark that the text refers to. */
const asNote: Handler = (state, node: { readonly identifier: string }): Element => {
  const mark: Text = { type: 'text', value: `[^${node.identifier}] ` }
  const children = state.all(node as never)
  const [first, ...rest] = children
  const led =
    first?.type === 'element' && first.tagName === 'p'
      ? [{ ...first, children: [mark, ...first.children] }, ...rest]
      : [mark, ...children]
  return { type: 'element', tagName: 'div', properties: {}, children: led }
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  // Raw HTML stands as the text that it is: never markup, and nothing that was said is left out.
  // The sanitiser is the second wall.
  .use(remarkRehype, { handlers: { html: asText, footnoteDefinition: asNote } })
  .use(rehypeSanitize, {
    ...defaultSchema,
    protocols: { ...defaultSchema.protocols, href: ['https', 'http'] },
  })

const components: Partial<Components> = {
  a: ({ href, children }) => <MarkdownLink href={href}>{children}</MarkdownLink>,
  img: ({ alt }) => <span className="left-out">[image not loaded: {alt || 'no description'}]</span>,
  table: ({ children }) => (
    <div className="table-scroll">
      <table>{children}</table>
    </div>
  ),
  input: ({ checked }) => (
    <input type="checkbox" checked={checked === true} disabled readOnly aria-label="Task" />
  ),
  pre: ({ node, children }) => <Preformatted node={node}>{children}</Preformatted>,
}

interface PreformattedProps {
  readonly node: Element | undefined
  readonly children?: ReactNode
}

function Preformatted({ node, children }: PreformattedProps) {
  const isOpen = use(OpenFenceContext)
  const code = Children.toArray(children).find((child) => isValidElement(child))
  if (!node || !code) return <pre>{children}</pre>
  return (
    <CodeBlock
      code={codeText(node).replace(/\n$/, '')}
      language={languageOf(node)}
      isOpen={isOpen}
    />
  )
}

function codeText(node: Element): string {
  return node.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? codeText(child) : '',
    )
    .join('')
}

function languageOf(pre: Element): string {
  const code = pre.children.find((child) => child.type === 'element')
  const classes = code?.type === 'element' ? code.properties.className : undefined
  if (!Array.isArray(classes)) return ''
  const name = classes.map(String).find((one) => one.startsWith('language-'))
  return name?.slice('language-'.length) ?? ''
}
