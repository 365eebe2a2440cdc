import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react'
import type { ConversationId, TurnId } from '../../../shared/model/ids.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { ComposerTools } from './composer-tools.tsx'
import { growToText } from './grow-to-text.ts'
import { SendFault } from './send-fault.tsx'
import { isSendPress } from './send-key.ts'
import { useDraft } from './use-draft.ts'
import { useSend } from './use-send.ts'

/** What the frame may do to the composer. */
export interface ComposerHandle {
  readonly focus: () => void
  /** Puts text where the user writes, under what stands there. */
  readonly insert: (text: string) => void
}

export interface ComposerProps {
  readonly ref?: Ref<ComposerHandle>
  readonly conversationId: ConversationId | undefined
  readonly model: ModelRef | undefined
  /** The turn whose answer is on show, while it is being written. What is sent then waits. */
  readonly running: TurnId | undefined
  readonly onSent: (id: ConversationId) => void
  /** Told of the text as it grows. */
  readonly onText: (text: string) => void
  /** What is said before sending, above the field. */
  readonly notice: ReactNode
  /** How full the request is, beside the buttons. */
  readonly meter: ReactNode
}

/** Where a message is written. To be mounted anew for each conversation. */
export function Composer(props: ComposerProps) {
  const { field, state, draft, hint, sending, sendKey, budgets, change, send, stop } =
    useComposer(props)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isSendPress(event.nativeEvent, sendKey)) return
    event.preventDefault()
    send()
  }
  return (
    <div className="shrink-0 px-6 pt-2 pb-4">
      <div className="mx-auto grid max-w-(--reading) grid-cols-[minmax(0,1fr)] gap-2">
        <SendFault fault={sending.fault} budgets={budgets} onRetry={send} notice={props.notice} />
        <div className="rounded-composer border border-line-2 bg-raised pt-3 pr-3 pb-2 pl-4 shadow-raised focus-within:border-accent">
          <textarea
            ref={field}
            aria-label="Message"
            placeholder="Write a message"
            rows={1}
            // A conversation is opened to be talked to.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={state.text}
            readOnly={sending.isBusy}
            onChange={(event) => change(event.target.value)}
            onBlur={draft.flush}
            onKeyDown={onKeyDown}
            className="block field-sizing-content max-h-[40vh] min-h-6.5 w-full resize-none overflow-y-auto bg-transparent text-body leading-[1.55] outline-none"
          />
          <ComposerTools
            hint={hint ?? (state.isOnlyHere ? 'This draft could not be saved to disk.' : undefined)}
            sendKey={sendKey}
            hasText={state.text.trim() !== ''}
            isBusy={sending.isBusy}
            isRunning={props.running !== undefined}
            meter={props.meter}
            onSend={send}
            onStop={stop}
          />
        </div>
      </div>
    </div>
  )
}

function useComposer(props: ComposerProps) {
  const { ref, conversationId, model, running, onSent, onText } = props
  const { client, settings } = useLiminal()
  const attempt = useAttempt()
  const { sendKey = 'enter', budgets } = useReady(settings) ?? {}
  const [state, draft] = useDraft(conversationId)
  const [hint, setHint] = useState<string>()
  const field = useRef<HTMLTextAreaElement>(null)
  const sending = useSend({
    conversationId,
    model,
    onSent: (id) => {
      draft.clear()
      onSent(id)
    },
  })
  useLayoutEffect(() => growToText(field.current))
  useEffect(() => onText(state.text), [onText, state.text])
  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    insert: (added) => {
      const { text } = draft.read()
      draft.change(text.trim() === '' ? added : `${text}\n${added}`)
      field.current?.focus()
    },
  }))

  function change(text: string): void {
    setHint(undefined)
    draft.change(text)
  }

  function send(): void {
    if (state.text.trim() === '') setHint('Type a message first.')
    else sending.send(state.text)
  }

  function stop(): void {
    if (running !== undefined) void attempt(() => client.turns.stop({ turnId: running }))
  }

  return { field, state, draft, hint, sending, sendKey, budgets, change, send, stop }
}
