import { X } from 'lucide-react'
import { useState } from 'react'
import { cleanTag } from '../../../shared/logic/tags.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { useConversationActs } from '../../api/use-conversation-acts.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { words } from '../../words/words.ts'
import { tagsInUse } from './filter-conversations.ts'

interface TagEditorProps {
  /** As they are now; none while it is closed. */
  readonly conversations: readonly Conversation[]
  /** Every tag that is in use anywhere. */
  readonly known: readonly string[]
  readonly onClose: () => void
}

/** Gives tags to one conversation or several, and takes them away. */
export function TagEditor({ conversations, known, onClose }: TagEditorProps) {
  const isOpen = conversations.length > 0
  return (
    <Dialog
      title={words('sidebar.tagEditor.title')}
      isOpen={isOpen}
      onClose={onClose}
      className="h-fit max-h-[80vh] w-[min(26rem,calc(100vw-2rem))]"
    >
      {isOpen ? <Tags conversations={conversations} known={known} onClose={onClose} /> : null}
    </Dialog>
  )
}

function Tags({ conversations, known, onClose }: TagEditorProps) {
  const [typed, setTyped] = useState('')
  const { organise } = useConversationActs()
  const [first] = conversations
  const tag = cleanTag(typed)
  const given = tagsInUse(conversations)
  const isOnAll = (one: string): boolean => conversations.every(({ tags }) => tags.includes(one))
  const suggested = known.filter((one) => one.startsWith(tag) && !isOnAll(one)).slice(0, 12)

  async function add(added: string): Promise<void> {
    if (added === '') return
    // At once, since the next may be typed before this one is kept.
    setTyped('')
    const isGiven = await organise(conversations, { addTags: [added] })
    if (!isGiven) setTyped((next) => (next === '' ? added : next))
  }

  return (
    <div className="grid gap-3 overflow-y-auto p-5">
      <p className="truncate text-ink-2">
        {conversations.length === 1 && first
          ? words('sidebar.tagEditor.forOne', { title: first.title })
          : words('sidebar.tagEditor.forMany', { count: conversations.length })}
      </p>
      <GivenTags
        tags={given}
        isOnAll={isOnAll}
        onRemove={(one) => void organise(conversations, { removeTags: [one] })}
      />
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (tag === '') onClose()
          else void add(tag)
        }}
      >
        <TextField
          label={words('sidebar.tagEditor.field')}
          value={typed}
          onChange={setTyped}
          // The editor is opened to type into it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          className="min-w-0 flex-1"
        />
        <Button type="submit" look="primary" className="h-8.5">
          {words(tag === '' ? 'sidebar.tagEditor.done' : 'sidebar.tagEditor.add')}
        </Button>
      </form>
      <Suggestions tags={suggested} onChoose={(one) => void add(one)} />
      <p className="text-small text-ink-3">{words('sidebar.tagEditor.hint')}</p>
    </div>
  )
}

interface GivenTagsProps {
  readonly tags: readonly string[]
  readonly isOnAll: (tag: string) => boolean
  readonly onRemove: (tag: string) => void
}

function GivenTags({ tags, isOnAll, onRemove }: GivenTagsProps) {
  return (
    <ul className="flex flex-wrap gap-1.5">
      {tags.length === 0 ? (
        <li className="py-1 text-small text-ink-3">{words('sidebar.tagEditor.none')}</li>
      ) : null}
      {tags.map((one) => (
        <li
          key={one}
          className="flex max-w-full items-center rounded-control border border-line bg-sunken ps-2 text-small"
        >
          <span className="truncate">
            {isOnAll(one) ? `#${one}` : words('sidebar.tagEditor.partly', { tag: `#${one}` })}
          </span>
          <button
            type="button"
            aria-label={words('sidebar.tagEditor.remove', { tag: one })}
            onClick={() => onRemove(one)}
            className="rounded-control p-1.5 text-ink-3 hover:text-ink"
          >
            <X size={14} strokeWidth={1.6} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}

interface SuggestionsProps {
  readonly tags: readonly string[]
  readonly onChoose: (tag: string) => void
}

function Suggestions({ tags, onChoose }: SuggestionsProps) {
  if (tags.length === 0) return null
  return (
    <div
      role="group"
      aria-label={words('sidebar.tagEditor.suggestions')}
      className="flex flex-wrap gap-1.5"
    >
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          onClick={() => onChoose(tag)}
          className="max-w-full truncate rounded-control px-2 py-1 text-small text-ink-2 outline outline-1 -outline-offset-1 outline-line hover:bg-hover hover:text-ink"
        >
          #{tag}
        </button>
      ))}
    </div>
  )
}
