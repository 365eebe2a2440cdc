import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { ModelChoice, ModelGroup } from './model-choices.ts'
import { words } from '../../words/words.ts'

interface ModelOptionsProps {
  readonly groups: readonly ModelGroup[]
  readonly listId: string
  /** Which option the arrows stand on, counted through all groups. */
  readonly at: number
  readonly model: ModelRef | undefined
  readonly onChoose: (model: ModelRef) => void
}

export function ModelOptions({ groups, listId, at, model, onChoose }: ModelOptionsProps) {
  let index = -1
  return groups.map((group) => (
    <div key={group.providerId} role="group" aria-labelledby={`${listId}-${group.providerId}`}>
      <p
        id={`${listId}-${group.providerId}`}
        className="px-2.5 pt-2 pb-1 text-micro font-semibold tracking-[.02em] text-ink-3"
      >
        {group.name}
      </p>
      {group.choices.map((choice) => {
        index += 1
        const { providerId, modelId } = choice.ref
        return (
          <Option
            key={`${modelId} ${choice.isTyped}`}
            id={`${listId}-${index}`}
            choice={choice}
            isActive={index === at}
            isChosen={providerId === model?.providerId && modelId === model.modelId}
            onChoose={onChoose}
          />
        )
      })}
    </div>
  ))
}

interface OptionProps {
  readonly id: string
  readonly choice: ModelChoice
  readonly isActive: boolean
  readonly isChosen: boolean
  readonly onChoose: (model: ModelRef) => void
}

function Option({ id, choice, isActive, isChosen, onChoose }: OptionProps) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // The keyboard reaches options through the list's active descendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={isChosen}
      data-highlighted={isActive ? '' : undefined}
      onClick={() => onChoose(choice.ref)}
      className={clsx(
        'flex items-center justify-between gap-3 rounded-control px-2.5 py-1.5 hover:bg-hover hover:text-ink',
        isActive ? 'bg-hover text-ink' : 'text-ink-2',
      )}
    >
      <span className="truncate">
        {choice.isTyped ? words('models.use', { label: choice.label }) : choice.label}
      </span>
      {isChosen ? (
        <Check size={16} strokeWidth={1.6} className="shrink-0 text-accent" aria-hidden />
      ) : null}
    </div>
  )
}
