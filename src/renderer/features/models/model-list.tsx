import { useId, useState, type KeyboardEvent } from 'react'
import type { ProviderView } from '../../../shared/contract/providers.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { modelGroups, type ModelChoice } from './model-choices.ts'
import { ModelListFoot } from './model-list-foot.tsx'
import { ModelOptions } from './model-options.tsx'
import type { ModelListFaults } from './use-model-refresh.ts'
import { words } from '../../words/words.ts'

interface ModelListProps {
  readonly providers: readonly ProviderView[]
  readonly faults: ModelListFaults
  readonly model: ModelRef | undefined
  readonly onChoose: (model: ModelRef) => void
  readonly onAddProvider: () => void
}

/** A list this long is found through faster by typing. */
const longList = 8

export function ModelList({ providers, faults, model, onChoose, onAddProvider }: ModelListProps) {
  const [filter, setFilter] = useState('')
  const groups = modelGroups(providers, filter)
  const choices = groups.flatMap((group) => group.choices)
  const { at, setAt, onKeyDown } = useArrows(choices, model, onChoose)
  const listId = useId()
  const activeId = choices[at] ? `${listId}-${at}` : undefined
  const hasReal = providers.some(({ account }) => account.kind !== 'demo')
  const total = providers.reduce((count, { account }) => count + account.models.length, 0)
  const hasFilter = hasReal || total > longList
  return (
    <div className="flex min-h-0 flex-col" onKeyDown={onKeyDown}>
      {hasFilter ? (
        <input
          role="combobox"
          aria-label={words('models.find')}
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={activeId}
          // The picker was opened to find one.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={filter}
          placeholder={words(hasReal ? 'models.findOrType' : 'models.find')}
          onChange={(event) => {
            setFilter(event.target.value)
            setAt(0)
          }}
          className="shrink-0 border-b border-line bg-transparent px-3.5 py-2.5 outline-none"
        />
      ) : null}
      <div
        role="listbox"
        id={listId}
        aria-label={words('models.list')}
        aria-activedescendant={hasFilter ? undefined : activeId}
        tabIndex={hasFilter ? -1 : 0}
        className="min-h-0 flex-1 overflow-y-auto p-1 outline-none"
      >
        <ModelOptions groups={groups} listId={listId} at={at} model={model} onChoose={onChoose} />
      </div>
      {choices.length === 0 ? (
        <p className="px-3.5 pb-3 text-ink-3">{words('models.noMatch', { filter })}</p>
      ) : null}
      <ModelListFoot providers={providers} faults={faults} onAddProvider={onAddProvider} />
    </div>
  )
}

function useArrows(
  choices: readonly ModelChoice[],
  model: ModelRef | undefined,
  onChoose: (model: ModelRef) => void,
) {
  const current = choices.findIndex(({ ref }) => isSameModel(ref, model))
  const [wanted, setAt] = useState(Math.max(0, current))
  const at = Math.min(wanted, choices.length - 1)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt((at + step + choices.length) % Math.max(1, choices.length))
    }
    const chosen = choices[at]
    const isOnButton = event.target instanceof HTMLButtonElement
    if (event.key === 'Enter' && chosen && !isOnButton) {
      event.preventDefault()
      onChoose(chosen.ref)
    }
  }

  return { at, setAt, onKeyDown }
}

function isSameModel(a: ModelRef, b: ModelRef | undefined): boolean {
  return a.providerId === b?.providerId && a.modelId === b.modelId
}
