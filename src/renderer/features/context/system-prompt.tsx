import { Check, Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { integer } from '../../api/figures.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAct } from '../../api/use-act.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { rowClass } from './context-row.tsx'
import { fieldDirection } from '../../ui/field-direction.ts'
import { words } from '../../words/words.ts'

interface SystemPromptProps {
  readonly conversation: Conversation | undefined
  readonly tokens: number
}

/** What every request of the conversation begins with, and the way to change it. */
export function SystemPrompt({ conversation, tokens }: SystemPromptProps) {
  const [isOpen, setOpen] = useState(false)
  const prompt = conversation?.systemPrompt ?? ''
  if (!conversation) {
    return <p className="pb-2 text-small text-ink-3">{words('context.promptLater')}</p>
  }
  if (isOpen) return <Editor conversation={conversation} onClose={() => setOpen(false)} />
  if (prompt === '') {
    return (
      <button
        type="button"
        onClick={() => setOpen(true)}
        className={`${rowClass} w-full text-start text-ink-3 hover:bg-hover hover:text-ink`}
      >
        <Plus size={14} strokeWidth={1.7} aria-hidden />
        {words('context.addPrompt')}
      </button>
    )
  }
  return (
    <p className={rowClass}>
      <Check size={14} strokeWidth={1.7} className="text-ink-3" aria-hidden />
      <span className="truncate" title={prompt}>
        {words('context.prompt', { prompt })}
      </span>
      <span className="flex items-center gap-1">
        <IconButton
          label={words('context.editPrompt')}
          className="p-1!"
          onClick={() => setOpen(true)}
        >
          <Pencil size={13} strokeWidth={1.7} aria-hidden />
        </IconButton>
        <span className="text-small text-ink-3 tabular-nums">{integer(tokens)}</span>
      </span>
    </p>
  )
}

interface EditorProps {
  readonly conversation: Conversation
  readonly onClose: () => void
}

function Editor({ conversation, onClose }: EditorProps) {
  const { client } = useLiminal()
  const [text, setText] = useState(conversation.systemPrompt ?? '')
  const saving = useAct()

  async function save(): Promise<void> {
    const change = { conversationId: conversation.id, systemPrompt: text }
    if (await saving.run(() => client.conversations.setSystemPrompt(change))) onClose()
  }

  return (
    <form
      className="grid gap-2 border-b border-line pb-3"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => {
        // Escape never discards: it closes only what was not changed.
        if (event.key !== 'Escape') return
        event.preventDefault()
        if (text === (conversation.systemPrompt ?? '')) onClose()
      }}
    >
      <label className="grid gap-1.5">
        <span className="text-small font-medium text-ink-2">{words('context.systemPrompt')}</span>
        <textarea
          // It was opened to be written in.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          dir={fieldDirection(text)}
          rows={4}
          value={text}
          placeholder={words('context.promptExample')}
          onChange={(event) => setText(event.target.value)}
          className="block field-sizing-content max-h-[40vh] min-h-24 w-full resize-none rounded-control border border-line-2 bg-raised px-2.5 py-2 leading-normal outline-none focus:border-accent"
        />
      </label>
      <p className="text-small text-ink-3">{words('context.promptHint')}</p>
      {saving.fault ? (
        <FaultAlert
          fault={saving.fault}
          kept={words('context.textKept')}
          onRetry={() => void save()}
        />
      ) : null}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {words('common.cancel')}
        </Button>
        <Button look="primary" type="submit" disabled={saving.isBusy}>
          {words('common.save')}
        </Button>
      </div>
    </form>
  )
}
