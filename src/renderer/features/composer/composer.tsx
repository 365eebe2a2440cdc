import type { KeyboardEvent } from 'react'
import { AttachButton } from './attach-button.tsx'
import { AttachedFiles } from './attached-files.tsx'
import { ComposerField } from './composer-field.tsx'
import { ComposerTools } from './composer-tools.tsx'
import { DropZone } from './drop-zone.tsx'
import { SendFault } from './send-fault.tsx'
import { sendPress } from './send-key.ts'
import { useComposer, type ComposerProps } from './use-composer.ts'

/** Where a message is written. To be mounted anew for each conversation. */
export function Composer(props: ComposerProps) {
  const composer = useComposer(props)
  const { desk, files, field, history, sending, settings, way, otherWay, send } = composer
  const onKeyDown = (event: KeyboardEvent): void => {
    const press = sendPress(event.nativeEvent, settings.sendKey)
    if (press) send(press === 'as-set' ? way : otherWay)
    const isTaken = walks(event, history.onArrow) || (isUndo(event) && files.undoPaste())
    if (press || isTaken) event.preventDefault()
  }
  return (
    <div className="relative shrink-0 px-6 pt-2 pb-4 before:pointer-events-none before:absolute before:inset-x-4 before:bottom-full before:h-3 before:bg-linear-to-t before:from-paper before:to-transparent">
      <DropZone onDrop={files.add} />
      <div className="mx-auto grid max-w-(--reading) grid-cols-[minmax(0,1fr)] gap-2">
        <SendFault
          fault={sending.fault}
          budgets={settings.budgets}
          onRetry={() => send(way)}
          notice={props.notice}
        />
        <div className="rounded-composer border border-line-2 bg-raised ps-4 pe-3 pt-3 pb-2 shadow-raised focus-within:border-accent">
          <AttachedFiles desk={desk} files={files} field={field} />
          <ComposerField
            field={field}
            draft={desk.draft}
            isReadOnly={sending.isBusy}
            onText={composer.change}
            onPaste={files.onPaste}
            onKeyDown={onKeyDown}
          />
          <ComposerTools
            hint={composer.hint}
            sendKey={settings.sendKey}
            hasContent={composer.hasContent}
            attach={<AttachButton onFiles={files.add} />}
            isBusy={sending.isBusy}
            isRunning={props.running !== undefined}
            way={way}
            meter={props.meter}
            onSend={send}
            onStop={composer.stop}
          />
        </div>
      </div>
    </div>
  )
}

/** Whether an arrow alone walked through what was sent. */
function walks(event: KeyboardEvent, onArrow: (key: string) => boolean): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent } = event
  if (ctrlKey || metaKey || altKey || shiftKey || nativeEvent.isComposing) return false
  return onArrow(key)
}

function isUndo({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !altKey && !shiftKey
}
