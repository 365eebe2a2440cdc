import type { ReactNode } from 'react'
import type { Client } from '../../../../src/renderer/api/client.ts'
import { LiminalContext } from '../../../../src/renderer/api/liminal-context.ts'
import { createLiminal } from '../../../../src/renderer/api/liminal.ts'
import { CodeManners } from '../../../../src/renderer/app/code-manners.tsx'
import { TranscriptItem } from '../../../../src/renderer/features/conversation/transcript-item.tsx'
import { Markdown } from '../../../../src/renderer/ui/markdown/markdown.tsx'
import { ToastProvider } from '../../../../src/renderer/ui/toasts.tsx'
import { speakLanguage } from '../../../../src/renderer/words/words.ts'
import type { Message } from '../../../../src/shared/model/message.ts'
import { aConversation } from '../../../build/a-conversation.ts'
import { aPart } from '../../../build/a-message.ts'
import { aTurnBeginning, anEnding } from '../../../build/a-turn.ts'

/** What each second message says; they are numbered, so that no two are alike. */
export interface SaidInTurns {
  readonly question: string
  readonly answer: string
}

/** A conversation as the seeded ones are, in memory. */
export function messagesOf(count: number, { question, answer }: SaidInTurns): readonly Message[] {
  const conversation = aConversation()
  const messages: Message[] = []
  for (let turn = 0; turn < count / 2; turn += 1) {
    const after = messages.at(-1)
    const text = `${turn}. ${question}`
    const beginning = aTurnBeginning({ conversation, text, ...(after && { after }) })
    const parts = [aPart(`${turn}. ${answer}`)]
    messages.push(beginning.userMessage, anEnding(beginning, { parts }))
  }
  return messages
}

/** The app's own messages, each with its head and its acts, all of them mounted. */
export function AllMessages({ messages }: { readonly messages: readonly Message[] }) {
  return (
    <LiminalContext value={liminal}>
      <ToastProvider>
        <CodeManners>
          {messages.map((message, at) => (
            <TranscriptItem
              key={message.id}
              id={message.id}
              position={at + 1}
              count={messages.length}
              message={message}
              versions={undefined}
              mark={undefined}
              model={message.model}
              guessedPx={0}
              observe={unwatched}
            />
          ))}
        </CodeManners>
      </ToastProvider>
    </LiminalContext>
  )
}

/** Nothing but what they say. */
export function AllTexts({ messages }: { readonly messages: readonly Message[] }): ReactNode {
  return messages.map(({ id, role, parts: [part] }) => {
    const text = part?.kind === 'text' ? part.text : ''
    return (
      <article key={id} className="py-2.5">
        {role === 'user' ? <p>{text}</p> : <Markdown text={text} />}
      </article>
    )
  })
}

/** Whatever is drawn asks main for nothing that it needs; what it asks for beside stays unsaid. */
function silentClient(): Client {
  const call = (): Promise<never> => new Promise(() => undefined)
  return new Proxy(call, { get: () => silentClient() }) as unknown as Client
}

const unwatched = (): (() => void) => () => undefined

const liminal = createLiminal(silentClient(), 'linux')
await speakLanguage('en')
