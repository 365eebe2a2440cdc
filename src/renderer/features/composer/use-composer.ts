import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react'
import type { ConversationId, TurnId } from '../../../shared/model/ids.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { words } from '../../words/words.ts'
import { growToText } from './grow-to-text.ts'
import { typeInto } from './type-into.ts'
import { useDraft } from './use-draft.ts'
import { useHistory } from './use-history.ts'
import { useSend, type WhileAnswering } from './use-send.ts'

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
  /** The turn whose answer is on show, while it is being written. */
  readonly running: TurnId | undefined
  readonly onSent: (id: ConversationId) => void
  /** Told of the text as it grows. */
  readonly onText: (text: string) => void
  /** What is said before sending, above the field. */
  readonly notice: ReactNode
  /** How full the request is, beside the buttons. */
  readonly meter: ReactNode
}

/** What the composer shows and does. */
export function useComposer(props: ComposerProps) {
  const { ref, conversationId, model, running, onSent, onText } = props
  const { client } = useLiminal()
  const attempt = useAttempt()
  const settings = useComposerSettings()
  const [state, draft] = useDraft(conversationId)
  const [hint, setHint] = useState<string>()
  const field = useRef<HTMLTextAreaElement>(null)
  const history = useHistory({ conversationId, field, onText: change })
  const sending = useSend({ conversationId, model, onSent: clear })
  useLayoutEffect(() => growToText(field.current))
  useEffect(() => onText(state.text), [onText, state.text])
  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    insert: (added) => {
      if (!field.current) return
      const { text } = draft.read()
      field.current.setSelectionRange(text.length, text.length)
      typeInto(field.current, text.trim() === '' ? added : `\n${added}`, change)
    },
  }))

  function change(text: string): void {
    setHint(undefined)
    draft.change(text, history.unsentUnder(text))
  }

  /** What was sent is gone from here; what it was put over is there again. */
  function clear(id: ConversationId): void {
    draft.change(history.unsentUnder(draft.read().text) ?? '')
    draft.flush()
    history.forget()
    onSent(id)
  }

  function send(way: WhileAnswering): void {
    if (state.text.trim() === '') setHint(words('composer.typeFirst'))
    else sending.send(state.text, way)
  }

  return {
    field,
    state,
    draft,
    history,
    sending,
    settings,
    change,
    send,
    hasContent: state.text.trim() !== '',
    hint: hint ?? (state.isOnlyHere ? words('composer.draftOnlyHere') : undefined),
    way: settings.whileAnswering,
    otherWay: settings.whileAnswering === 'queue' ? ('steer' as const) : ('queue' as const),
    stop: () => {
      if (running !== undefined) void attempt(() => client.turns.stop({ turnId: running }))
    },
  }
}

function useComposerSettings() {
  const settings = useReady(useLiminal().settings)
  return {
    sendKey: settings?.sendKey ?? 'enter',
    whileAnswering: settings?.whileAnswering ?? 'queue',
    budgets: settings?.budgets,
  }
}
