import type { ReactNode } from 'react'
import { branchAsMarkdown } from '../../../../src/main/domain/conversation/written-out.ts'
import { TranscriptItem } from '../../../../src/renderer/features/conversation/transcript-item.tsx'
import { PrintedConversation } from '../../../../src/renderer/features/print/printed-conversation.tsx'
import { CodeBlock } from '../../../../src/renderer/ui/code/code-block.tsx'
import { Markdown } from '../../../../src/renderer/ui/markdown/markdown.tsx'
import type { AttachmentHash } from '../../../../src/shared/model/attachment.ts'
import type { PartId } from '../../../../src/shared/model/ids.ts'
import type { Message } from '../../../../src/shared/model/message.ts'
import type { Part } from '../../../../src/shared/model/part.ts'
import { aConversation } from '../../../build/a-conversation.ts'
import { aMessage, anAnswer, aPart } from '../../../build/a-message.ts'

/** An answer in whose every part stands the text, as it comes from the library. */
export function AnswerOf({ text }: { readonly text: string }) {
  const parts = [
    part('text', text),
    part('reasoning', text),
    part('refusal', text),
    { ...part('tool-call', JSON.stringify({ text })), toolName: text },
    { ...part('citation', text), source: { title: text, url: addressIn(text) } },
    { ...part('citation', text), source: { url: text } },
  ]
  return <Item message={anAnswer({ state: 'complete', modelLabel: text, parts })} />
}

/** A user's message with the text, and a file that is called so. */
export function QuestionOf({ text }: { readonly text: string }) {
  const attachment = {
    hash: text as AttachmentHash,
    name: text,
    kind: 'text' as const,
    mediaType: 'text/plain',
    bytes: 120,
    tokens: 30,
  }
  const parts = [aPart(text), { ...part('attachment', ''), attachment }]
  return <Item message={aMessage({ parts })} />
}

function part(kind: Part['kind'], text: string): Part {
  count += 1
  return { id: `${kind}-${count}` as PartId, kind, text }
}
let count = 0

function addressIn(text: string): string {
  return /(?:https?:|javascript:|data:)\S*/.exec(text)?.[0] ?? text
}

function Item({ message }: { readonly message: Message }) {
  return (
    <TranscriptItem
      id={message.id}
      position={1}
      count={1}
      message={message}
      versions={undefined}
      mark={undefined}
      model={message.model}
      guessedPx={0}
      observe={unwatched}
    />
  )
}

const unwatched = (): (() => void) => () => undefined

/** What is exported, read again by ourselves. */
export function ExportOf({ text }: { readonly text: string }) {
  const answer = anAnswer({ state: 'complete', modelLabel: text, parts: [aPart(text)] })
  const written = branchAsMarkdown(aConversation({ title: text }), [
    aMessage({ parts: [aPart(text)] }),
    answer,
  ])
  return <Markdown text={written} />
}

/** As little languages have it: code to be coloured, a formula's text, a diagram's label. */
export function CodeOf({ text }: { readonly text: string }): ReactNode {
  return (
    <>
      <CodeBlock code={text} language="html" />
      <CodeBlock code={text} language={text} />
    </>
  )
}

export function FormulaOf({ text }: { readonly text: string }) {
  return <Markdown text={`$\\text{${text}}$\n\n$$\n${text}\n$$\n`} />
}

export function DiagramOf({ text }: { readonly text: string }) {
  const label = text.replaceAll('"', '#quot;').replaceAll('\n', ' ')
  return <CodeBlock language="mermaid" code={`graph TD\nA["${label}"] --> B[${text}]`} />
}

export function TableOf({ text }: { readonly text: string }) {
  const cell = text.replaceAll('\n', ' ').replaceAll('|', '\\|')
  return <Markdown text={`${text}\n\n| ${cell} | b |\n|---|---|\n| ${cell} | $x$ |\n`} />
}

export function PrintOf({ texts }: { readonly texts: readonly string[] }) {
  return (
    <PrintedConversation
      title={texts.join(' ')}
      texts={texts.flatMap((text) => [
        { role: 'user' as const, text },
        { role: 'assistant' as const, label: text, text },
      ])}
      onPrinted={() => undefined}
    />
  )
}
