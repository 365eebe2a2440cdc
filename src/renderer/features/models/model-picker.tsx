import { Popover } from '@base-ui/react/popover'
import { ChevronDown } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { isFocusLeftBy } from '../../ui/leaving-focus.ts'
import { ModelList } from './model-list.tsx'
import { modelLabel } from './model-choices.ts'
import { useModelRefresh } from './use-model-refresh.ts'
import { words } from '../../words/words.ts'

interface ModelPickerProps {
  readonly model: ModelRef | undefined
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onChoose: (model: ModelRef) => void
  readonly onAddProvider: () => void
}

export function ModelPicker(props: ModelPickerProps) {
  const { model, isOpen, onOpenChange, onChoose, onAddProvider } = props
  const providers = useReady(useLiminal().providers) ?? []
  const faults = useModelRefresh(providers, isOpen)
  const [opened, setOpened] = useState(0)
  const trigger = useRef<HTMLButtonElement>(null)
  const popup = useRef<HTMLDivElement>(null)
  const label = modelLabel(providers, model) ?? words('models.choose')
  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(next) => {
        if (next) setOpened(opened + 1)
        onOpenChange(next)
      }}
    >
      <Popover.Trigger
        ref={trigger}
        aria-label={words('models.picker', { label })}
        className="flex max-w-64 min-w-14 items-center gap-1.5 rounded-control border border-line py-1.25 pe-2 ps-2.5 text-ink-2 hover:bg-hover hover:text-ink"
      >
        <span className="truncate">{label}</span>
        <ChevronDown size={16} strokeWidth={1.6} className="shrink-0" aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="z-20">
          <Popover.Popup
            ref={popup}
            // Also where a command opened it: the button says which model it is now.
            finalFocus={() => isFocusLeftBy(popup.current) && trigger.current}
            aria-label={words('models.choose')}
            className="popup-motion flex max-h-[min(28rem,var(--available-height))] w-[min(22rem,calc(100vw-2rem))] flex-col overflow-hidden rounded-card border border-line bg-raised text-ink shadow-raised outline-none"
          >
            <ModelList
              // Each opening begins with an empty filter.
              key={opened}
              providers={providers}
              faults={faults}
              model={model}
              onChoose={(chosen) => {
                onOpenChange(false)
                onChoose(chosen)
              }}
              onAddProvider={() => {
                onOpenChange(false)
                onAddProvider()
              }}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
