import { useDocumentTitle } from '../../../../src/renderer/app/use-document-title.ts'
import { WaitingMessageCard } from '../../../../src/renderer/features/outbox/waiting-message.tsx'
import { Palette } from '../../../../src/renderer/features/palette/palette.tsx'
import { ConversationRow } from '../../../../src/renderer/features/sidebar/conversation-row.tsx'
import type { LineActs } from '../../../../src/renderer/features/sidebar/line-acts.ts'
import { BranchRow } from '../../../../src/renderer/features/tree/branch-row.tsx'
import { CompareDialog } from '../../../../src/renderer/features/tree/compare-dialog.tsx'
import type { TreeRow } from '../../../../src/renderer/features/tree/tree-rows.ts'
import { MarkdownLink } from '../../../../src/renderer/ui/markdown/markdown-link.tsx'
import { TitleField } from '../../../../src/renderer/ui/title-field.tsx'
import type { ComparedBranch } from '../../../../src/shared/model/comparison.ts'
import type { OutlineRun } from '../../../../src/shared/model/outline.ts'
import { aConversation } from '../../../build/a-conversation.ts'
import { aTime } from '../../../build/a-time.ts'
import { anOutboxItem } from '../../../build/an-outbox-item.ts'
import { anId } from '../../../build/build-id.ts'

const nothing = (): undefined => undefined
const acts: LineActs = {
  press: nothing,
  turn: nothing,
  setMenu: nothing,
  setRenaming: nothing,
  editTags: nothing,
  putIntoNewFolder: nothing,
  moveFolder: nothing,
  removed: nothing,
}

/** A conversation that is called so, in the list and while it is renamed, and in the window's title. */
export function TitleOf({ text }: { readonly text: string }) {
  useDocumentTitle(text)
  const row = {
    conversation: aConversation({ title: text, tags: [text] }),
    time: '10:00',
    isCurrent: true,
    isSelected: true,
    isEntry: false,
    isIndented: false,
    going: undefined,
    isMenuOpen: false,
    menuFor: undefined,
    acts,
  }
  return (
    <>
      <ConversationRow {...row} isRenaming={false} />
      <ConversationRow {...row} isRenaming />
      <TitleField title={text} label={text} onSave={async () => true} onClose={nothing} />
    </>
  )
}

/** Where a link says where it leads. */
export function TooltipOf({ text }: { readonly text: string }) {
  return (
    <>
      <MarkdownLink href={text}>{text}</MarkdownLink>
      <MarkdownLink href={`https://x.invalid/${text}`}>{text}</MarkdownLink>
    </>
  )
}

export function WaitingOf({ text }: { readonly text: string }) {
  return (
    <WaitingMessageCard
      item={anOutboxItem({ text })}
      reason={text}
      model={undefined}
      onTakenBack={nothing}
    />
  )
}

export function TreeRowOf({ text }: { readonly text: string }) {
  const run: OutlineRun = {
    firstId: anId(),
    lastId: anId(),
    messages: 2,
    role: 'user',
    excerpt: text,
    isEdited: false,
    lastRole: 'assistant',
    state: 'complete',
    models: [text],
    startedAt: aTime(),
    endedAt: aTime(),
    shownMessages: 1,
  }
  const place = { parentKey: undefined, level: 1, position: 1, count: 1 }
  const rows: readonly TreeRow[] = [
    { ...place, kind: 'run', key: run.firstId, run },
    { ...place, kind: 'run', key: run.lastId, run: { ...run, name: text } },
  ]
  return rows.map((row) => (
    <BranchRow
      key={row.key}
      row={row}
      isShown
      isCurrent={false}
      topPx={0}
      heightPx={40}
      field={undefined}
      menu={undefined}
      onTurn={nothing}
      onPress={nothing}
      onMenu={nothing}
    />
  ))
}

export function PaletteOf({ texts }: { readonly texts: readonly string[] }) {
  const items = texts.map((text, index) => ({
    id: `conversation-${index}`,
    group: 'conversations' as const,
    title: text,
    hint: text,
    run: nothing,
  }))
  return <Palette isOpen onOpenChange={nothing} items={() => items} />
}

/** The two sides that are compared next. */
export const compared = { left: '', right: '' }

export function side(text: string): ComparedBranch {
  const message = { state: 'complete', isEdited: false, createdAt: aTime() } as const
  return {
    messages: [
      { ...message, id: anId(), role: 'user', text },
      { ...message, id: anId(), role: 'assistant', modelLabel: text.slice(0, 200), text },
    ],
    leftOut: 0,
  }
}

/** Says what the two sides will be. */
export function compare(texts: readonly string[]): void {
  compared.left = texts.join('\n')
  compared.right = texts.map((text) => `${text} x`).join('\n')
}

export function Comparison() {
  return (
    <CompareDialog
      compared={{
        conversationId: anId(),
        messageIds: [anId(), anId()],
        extent: 'branch',
      }}
      onClose={nothing}
    />
  )
}
