import type { RefObject } from 'react'
import type { Conversation } from '../../shared/model/conversation.ts'
import type { ModelRef } from '../../shared/model/model-info.ts'
import { FaultAlert } from '../api/fault-alert.tsx'
import { useLiminal } from '../api/liminal-context.ts'
import { useSource } from '../api/source.ts'
import type { ComposerHandle } from '../features/composer/index.ts'
import { MessageCommands, Transcript } from '../features/conversation/index.ts'
import { useWaiting, WaitingMessages, type TakenBack } from '../features/outbox/index.ts'
import { Button } from '../ui/button.tsx'
import { showNew } from './view-store.ts'
import { words } from '../words/words.ts'

interface OpenConversationProps {
  readonly id: Conversation['id']
  readonly model: ModelRef | undefined
  readonly composer: RefObject<ComposerHandle | null>
  /** How often was sent from this window. */
  readonly sent: number
}

/** The messages of a conversation, and those that wait at its end. */
export function OpenConversation({ id, model, composer, sent }: OpenConversationProps) {
  const shown = useSource(useLiminal().conversation(id))
  const waiting = useWaiting(id)

  function onTakenBack({ text, attachments, conversationId }: TakenBack): void {
    // The conversation that had nothing else is gone; the next one's composer has the text.
    if (conversationId === undefined) showNew()
    else composer.current?.insert(text, attachments)
  }

  if (shown.state === 'loading') return <div className="flex-1" />
  if (shown.state === 'ready') {
    const { messages, path } = shown.value
    const leaf = path.at(-1)
    const above = leaf === undefined ? undefined : messages.get(leaf)
    return (
      <>
        <MessageCommands shown={shown.value} model={model} />
        <Transcript
          shown={shown.value}
          model={model}
          sent={sent}
          waiting={
            <WaitingMessages
              items={waiting}
              above={above}
              model={model}
              onTakenBack={onTakenBack}
            />
          }
        />
      </>
    )
  }
  return (
    <div className="mx-auto w-full max-w-(--reading) flex-1 p-6">
      <FaultAlert fault={shown.fault} kept={words('common.nothingDeleted')}>
        <Button onClick={showNew}>{words('common.newConversation')}</Button>
      </FaultAlert>
    </div>
  )
}
