import { createElement, type ReactNode } from 'react'
import ReactMarkdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { Streamdown } from 'streamdown'
import { CodeBlock } from '../../../../src/renderer/ui/code/code-block.tsx'
import { Markdown } from '../../../../src/renderer/ui/markdown/markdown.tsx'

/** What draws a text, of which more may come. */
type Subject = (text: string, isGrowing: boolean) => ReactNode

const gfm = [remarkGfm]

export const subjects = {
  liminal: (text, isGrowing) => <Markdown text={text} isGrowing={isGrowing} />,
  'react-markdown': (text) => <ReactMarkdown remarkPlugins={gfm}>{text}</ReactMarkdown>,
  streamdown: (text) => createElement(Streamdown, null, text),
  'code-block': (text, isGrowing) => (
    <CodeBlock code={text} language="typescript" isOpen={isGrowing} />
  ),
} satisfies Readonly<Record<string, Subject>>

export type SubjectName = keyof typeof subjects
