import { PanelLeft, PanelRight } from 'lucide-react'
import { useState, type RefObject } from 'react'
import type { Conversation } from '../../shared/model/conversation.ts'
import type { TurnId } from '../../shared/model/ids.ts'
import type { ModelRef } from '../../shared/model/model-info.ts'
import { ShownAttachment } from '../api/attachments/shown-attachment.tsx'
import { useLiminal } from '../api/liminal-context.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { Composer, type ComposerHandle } from '../features/composer/index.ts'
import { ContextMeter, ContextNotice } from '../features/context/index.ts'
import { ConversationBar } from '../features/conversation/index.ts'
import { BudgetNotice } from '../features/cost/index.ts'
import { ModelPicker } from '../features/models/index.ts'
import { OutboxNotice } from '../features/outbox/index.ts'
import { IconButton } from '../ui/button.tsx'
import { chooseModel } from './choose-model.ts'
import { NewPane } from './new-pane.tsx'
import { OpenConversation } from './open-conversation.tsx'
import { TreeSwitch } from './tree-switch.tsx'
import type { InspectorSwitch } from './use-inspector.ts'
import {
  leaveConversation,
  setModelPickerOpen,
  showConversation,
  showSettings,
  useView,
} from './view-store.ts'
import { words } from '../words/words.ts'

interface MainPaneProps {
  readonly current: {
    readonly conversation: Conversation | undefined
    readonly model: ModelRef | undefined
    readonly running: TurnId | undefined
  }
  readonly composer: RefObject<ComposerHandle | null>
  /** Absent while the sidebar is shown. */
  readonly onShowSidebar: (() => void) | undefined
  readonly inspector: InspectorSwitch
}

/** Bar, transcript and composer of the conversation on show. */
export function MainPane({ current, composer, onShowSidebar, inspector }: MainPaneProps) {
  const { conversation, model, running } = current
  const { context } = useLiminal()
  const view = useView((state) => state.view)
  const [sent, setSent] = useState(0)
  const id = view.kind === 'conversation' ? view.id : undefined
  return (
    <main className="relative col-start-2 flex min-w-0 flex-col">
      <ConversationBar
        conversation={id === undefined ? undefined : conversation}
        leading={onShowSidebar ? <ShowSidebar onClick={onShowSidebar} /> : null}
        modelPicker={<CurrentModel conversation={conversation} model={model} />}
        trailing={
          <>
            <TreeSwitch conversation={conversation} inspector={inspector} />
            <IconButton
              label={words(inspector.isShown ? 'frame.hideInspector' : 'frame.showInspector')}
              aria-pressed={inspector.isShown}
              data-turns="inspector"
              className="rtl:-scale-x-100 aria-pressed:bg-accent-soft aria-pressed:text-accent"
              onClick={inspector.toggle}
            >
              <PanelRight size={16} strokeWidth={1.6} aria-hidden />
            </IconButton>
          </>
        }
        onRemoved={leaveConversation}
      />
      {id === undefined ? (
        <NewPane composer={composer} />
      ) : (
        <OpenConversation
          key={`transcript ${id}`}
          id={id}
          model={model}
          composer={composer}
          sent={sent}
        />
      )}
      <Composer
        key={`composer ${id ?? 'new'}`}
        ref={composer}
        conversationId={id}
        model={model}
        running={running}
        onSent={(sentTo) => {
          setSent((times) => times + 1)
          showConversation(sentTo)
        }}
        onDraft={context.write}
        notice={<Notices model={model} id={id} />}
        meter={<ContextMeter />}
      />
      <ShownAttachment />
    </main>
  )
}

function ShowSidebar({ onClick }: { readonly onClick: () => void }) {
  return (
    <IconButton
      label={words('frame.showSidebar')}
      data-turns="sidebar"
      className="-ms-2 rtl:-scale-x-100"
      onClick={onClick}
    >
      <PanelLeft size={16} strokeWidth={1.6} aria-hidden />
    </IconButton>
  )
}

interface NoticesProps {
  readonly model: ModelRef | undefined
  readonly id: Conversation['id'] | undefined
}

/** What is to be known before sending. */
function Notices({ model, id }: NoticesProps) {
  return (
    <>
      <ContextNotice />
      <BudgetNotice model={model} onChange={() => showSettings('general')} />
      <OutboxNotice model={model} conversationId={id} />
    </>
  )
}

interface CurrentModelProps {
  readonly conversation: Conversation | undefined
  readonly model: ModelRef | undefined
}

/** The model of this conversation, or of the next one where there is none yet. */
function CurrentModel({ conversation, model }: CurrentModelProps) {
  const liminal = useLiminal()
  const attempt = useAttempt()
  const isOpen = useView((state) => state.isModelPickerOpen)

  return (
    <ModelPicker
      model={model}
      isOpen={isOpen}
      onOpenChange={setModelPickerOpen}
      onChoose={(chosen) => void attempt(() => chooseModel(liminal, conversation, chosen))}
      onAddProvider={() => showSettings('providers', true)}
    />
  )
}
