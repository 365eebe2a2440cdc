import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toJsxRuntime, type Components } from 'hast-util-to-jsx-runtime'
import { Children, isValidElement, type ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { words } from '../../words/words.ts'
import { CodeBlock } from '../code/code-block.tsx'
import { Formula } from './formula.tsx'
import { Heading } from './heading.tsx'
import { MarkdownLink } from './markdown-link.tsx'
import { Note, NoteReference } from './note.tsx'
import { PictureCard } from './picture-card.tsx'
import { TableFrame } from './table-frame.tsx'

/** A tree of elements as React; every element that could do something is one of ours. */
export function renderTree(tree: Root): ReactNode {
  return toJsxRuntime(tree, {
    Fragment,
    jsx,
    jsxs,
    components,
    ignoreInvalidStyle: true,
    passNode: true,
  })
}

/** Some of a tree's elements, each in place of the others that it was parsed with. */
export function partOf(children: readonly RootContent[]): Root {
  return { type: 'root', children: [...children] }
}

const components: Partial<Components> = {
  a: ({ node, href, children }) =>
    node && holdsPicture(node) ? (
      // What can be pressed holds nothing else that can: the link stands behind its picture.
      <>
        {children} <MarkdownLink href={href}>{href}</MarkdownLink>
      </>
    ) : (
      <MarkdownLink href={href}>{children}</MarkdownLink>
    ),
  img: ({ src, alt }) => <PictureCard address={src} alt={alt} />,
  table: ({ children }) => <TableFrame>{children}</TableFrame>,
  input: ({ checked }) => (
    <input
      type="checkbox"
      checked={checked === true}
      disabled
      readOnly
      aria-label={words('markdown.task')}
    />
  ),
  code: ({ node, children }) => {
    const mark = node?.properties.dataMark
    if (!node || typeof mark !== 'string') return <code>{children}</code>
    return <Formula latex={textOf(node)} mark={mark} />
  },
  sup: ({ node, children }) => {
    const label = node?.properties.dataNote
    return typeof label === 'string' ? <NoteReference label={label} /> : <sup>{children}</sup>
  },
  div: ({ node, children }) => {
    const label = node?.properties.dataNote
    return typeof label === 'string' ? <Note label={label}>{children}</Note> : <div>{children}</div>
  },
  h1: ({ children }) => <Heading level={1}>{children}</Heading>,
  h2: ({ children }) => <Heading level={2}>{children}</Heading>,
  h3: ({ children }) => <Heading level={3}>{children}</Heading>,
  h4: ({ children }) => <Heading level={4}>{children}</Heading>,
  h5: ({ children }) => <Heading level={5}>{children}</Heading>,
  h6: ({ children }) => <Heading level={6}>{children}</Heading>,
  pre: ({ node, children }) => {
    const code = Children.toArray(children).find((child) => isValidElement(child))
    if (!node || !code) return <pre>{children}</pre>
    return <CodeBlock code={textOf(node).replace(/\n$/, '')} language={languageOf(node)} />
  },
}

export function textOf(node: Root | Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : below(child))).join('')
}

function holdsPicture(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (child.tagName === 'img' || holdsPicture(child)),
  )
}

function below(child: RootContent | ElementContent): string {
  return child.type === 'element' ? textOf(child) : ''
}

function languageOf(pre: Element): string {
  const code = pre.children.find((child) => child.type === 'element')
  const classes = code?.type === 'element' ? code.properties.className : undefined
  if (!Array.isArray(classes)) return ''
  const name = classes.map(String).find((one) => one.startsWith('language-'))
  return name?.slice('language-'.length) ?? ''
}
