import {
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react'
import type { Attachment } from '../../../shared/model/attachment.ts'
import type { Draft } from '../../../shared/model/draft.ts'
import type { ConversationId, TurnId } from '../../../shared/model/ids.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { usePiece, useReady, useSource } from '../../api/source.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { words } from '../../words/words.ts'
import type { Desk } from './desk.ts'
import { holdsContent } from './draft.ts'
import { typeInto } from './type-into.ts'
import { useDesk } from './use-desk.ts'
import { useFiles, type Files } from './use-files.ts'
import { useHistory } from './use-history.ts'
import { useSend, type WhileAnswering } from './use-send.ts'

/** What the frame may do to the composer. */
export interface ComposerHandle {
  readonly focus: () => void
  /** Puts text where the user writes, under what stands there, and files beside it. */
  readonly insert: (text: string, attachments?: readonly Attachment[]) => void
  /** Puts files beside the message. */
  readonly attach: (files: readonly File[]) => void
  /** The same with files that main has kept already; the focus stays where it is. */
  readonly attachKept: (attachments: readonly Attachment[]) => void
}

export interface ComposerProps {
  readonly ref?: Ref<ComposerHandle>
  readonly conversationId: ConversationId | undefined
  readonly model: ModelRef | undefined
  /** The turn whose answer is on show, while it is being written. */
  readonly running: TurnId | undefined
  readonly onSent: (id: ConversationId) => void
  /** Told of the message as it grows. */
  readonly onDraft: (draft: Draft) => void
  /** What is said before sending, above the field. */
  readonly notice: ReactNode
  /** How full the request is, beside the buttons. */
  readonly meter: ReactNode
}

/** What the composer shows and does; what is drawn anew with each key is the field alone. */
export function useComposer(props: ComposerProps) {
  const { ref, conversationId, model, running, onSent, onDraft } = props
  const { client } = useLiminal()
  const attempt = useAttempt()
  const settings = useComposerSettings()
  const desk = useDesk(conversationId)
  const { draft } = desk
  const hasContent = usePiece(draft, holdsContent)
  const isOnlyHere = usePiece(draft, (state) => state.isOnlyHere)
  const isReading = useSource(desk.uploads).some((upload) => upload.state !== 'failed')
  const [hint, setHint] = useState<string>()
  const field = useRef<HTMLTextAreaElement>(null)
  const files = useFiles({ desk, field, onText: change })
  const history = useHistory({ conversationId, field, onText: change })
  const sending = useSend({ conversationId, model, onSent: clear })
  useTold(draft, onDraft)
  useHandle(ref, { field, draft, change, files })

  function change(next: string): void {
    setHint(undefined)
    files.forgetPaste()
    draft.change(next, history.unsentUnder(next))
  }

  /** What was sent is gone from here; what it was put over is there again. */
  function clear(id: ConversationId, sent: Draft): void {
    draft.change(history.unsentUnder(sent.text) ?? '')
    draft.setAttachments((now) => now.filter((one) => !sent.attachments.includes(one)))
    draft.flush()
    history.forget()
    onSent(id)
  }

  function send(way: WhileAnswering): void {
    if (isReading) return setHint(words('attachments.stillReading'))
    if (!holdsContent(draft.read())) return setHint(words('composer.typeFirst'))
    // Before the message, so that nothing of it comes to the disk after it has become one.
    draft.flush()
    const { text, attachments } = draft.read()
    sending.send({ text, attachments }, way)
  }

  return {
    desk,
    files,
    field,
    history,
    sending,
    settings,
    change,
    send,
    hasContent: hasContent && !isReading,
    hint: hint ?? (isOnlyHere ? words('composer.draftOnlyHere') : undefined),
    way: settings.whileAnswering,
    otherWay: settings.whileAnswering === 'queue' ? ('steer' as const) : ('queue' as const),
    stop: () => {
      if (running !== undefined) void attempt(() => client.turns.stop({ turnId: running }))
    },
  }
}

/** Tells of the message as it grows, without drawing anything. */
function useTold(draft: Desk['draft'], onDraft: (draft: Draft) => void): void {
  useEffect(() => {
    const tell = (): void => {
      const { text, attachments } = draft.read()
      onDraft({ text, attachments })
    }
    tell()
    return draft.subscribe(tell)
  }, [onDraft, draft])
}

interface HandleParts {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly draft: Desk['draft']
  readonly change: (text: string) => void
  readonly files: Files
}

function useHandle(
  ref: Ref<ComposerHandle> | undefined,
  { field, draft, change, files }: HandleParts,
): void {
  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    attach: files.add,
    attachKept: files.addKept,
    insert: (added, attachments = []) => {
      if (!field.current) return
      draft.setAttachments((before) => [
        ...before,
        ...attachments.filter(({ hash }) => before.every((one) => one.hash !== hash)),
      ])
      if (added === '') return field.current.focus()
      const { text } = draft.read()
      field.current.setSelectionRange(text.length, text.length)
      typeInto(field.current, text.trim() === '' ? added : `\n${added}`, change)
    },
  }))
}

function useComposerSettings() {
  const settings = useReady(useLiminal().settings)
  return {
    sendKey: settings?.sendKey ?? 'enter',
    whileAnswering: settings?.whileAnswering ?? 'queue',
    budgets: settings?.budgets,
  }
}
