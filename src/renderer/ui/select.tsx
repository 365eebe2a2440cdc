import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { useId } from 'react'

interface SelectProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V) => void
}

export function Select<V extends string>({ label, value, options, onChange }: SelectProps<V>) {
  const labelId = useId()
  return (
    <div className="grid gap-1.5">
      <span id={labelId} className="text-small font-medium text-ink-2">
        {label}
      </span>
      <Base.Root
        items={options}
        value={value}
        onValueChange={(next) => {
          if (next !== null) onChange(next)
        }}
      >
        <Base.Trigger
          aria-labelledby={labelId}
          className="flex h-8.5 items-center justify-between gap-2 rounded-control border border-line-2 bg-raised px-2.5 text-start text-ink hover:bg-hover"
        >
          <Base.Value className="truncate" />
          <ChevronDown size={16} strokeWidth={1.6} className="shrink-0 text-ink-3" aria-hidden />
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-20">
            <Base.Popup className="popup-motion max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto rounded-card border border-line bg-raised p-1 text-ink shadow-raised outline-none">
              <Base.List aria-labelledby={labelId}>
                {options.map((option) => (
                  <Base.Item
                    key={option.value}
                    value={option.value}
                    className="flex items-center justify-between gap-6 rounded-control px-2.5 py-1.5 text-ink-2 outline-none data-highlighted:bg-hover data-highlighted:text-ink"
                  >
                    <Base.ItemText>{option.label}</Base.ItemText>
                    <Base.ItemIndicator>
                      <Check size={16} strokeWidth={1.6} className="text-accent" aria-hidden />
                    </Base.ItemIndicator>
                  </Base.Item>
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </div>
  )
}
