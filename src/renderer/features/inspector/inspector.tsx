import { Tabs } from '@base-ui/react/tabs'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { InspectorTab } from '../../api/inspect-context.ts'
import { IconButton } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'

interface InspectorProps {
  readonly tab: InspectorTab
  readonly onTab: (tab: InspectorTab) => void
  readonly onClose: () => void
  /** What each tab shows. */
  readonly panels: { readonly [T in InspectorTab]: ReactNode }
}

/** What is sent, what it costs, and what was sent: beside the conversation. */
export function Inspector({ tab, onTab, onClose, panels }: InspectorProps) {
  return (
    <aside
      aria-label={words('inspector.name')}
      className="flex h-full flex-col border-s border-line bg-side"
    >
      <Tabs.Root
        value={tab}
        onValueChange={(next: InspectorTab) => onTab(next)}
        className="flex min-h-0 flex-1 flex-col"
      >
        <div className="flex min-h-12 shrink-0 items-stretch border-b border-line pe-2 ps-4">
          <Tabs.List className="flex min-w-0 flex-wrap gap-x-4">
            {tabs.map((value) => (
              <Tabs.Tab
                key={value}
                value={value}
                className="min-h-8 border-y-2 border-transparent text-ink-3 hover:text-ink data-active:border-b-accent data-active:font-semibold data-active:text-ink"
              >
                {words(`inspector.${value}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <IconButton
            label={words('inspector.close')}
            className="my-auto ms-auto"
            onClick={onClose}
          >
            <X size={16} strokeWidth={1.6} aria-hidden />
          </IconButton>
        </div>
        {tabs.map((value) => (
          <Tabs.Panel
            key={value}
            value={value}
            className="min-h-0 flex-1 overflow-y-auto p-4 focus-visible:-outline-offset-2"
          >
            {panels[value]}
          </Tabs.Panel>
        ))}
      </Tabs.Root>
    </aside>
  )
}

const tabs: readonly InspectorTab[] = ['context', 'cost', 'request', 'branches']
