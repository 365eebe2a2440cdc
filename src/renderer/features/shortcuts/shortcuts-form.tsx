import { useState } from 'react'
import { commandIds, commandKeys, type CommandId } from '../../../shared/logic/command-catalog.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { isSamePress } from '../../api/key-labels.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { useAct } from '../../api/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'
import { ShortcutRow } from './shortcut-row.tsx'

/** Every command with its keys, to be changed by pressing others. */
export function ShortcutsForm() {
  const { client, settings, platform } = useLiminal()
  const chosen = useReady(settings)?.shortcuts
  const act = useAct()
  const [taken, setTaken] = useState<{ readonly id: CommandId; readonly by: CommandId }>()
  if (!chosen) return null
  const keys = commandKeys(chosen)

  function save(shortcuts: Readonly<Record<string, string>>): void {
    setTaken(undefined)
    void act.run(() => client.settings.update({ shortcuts }))
  }

  function choose(id: CommandId, press: string): void {
    const by = commandIds.find((other) => {
      const own = keys[other]
      return other !== id && own !== undefined && isSamePress(own, press, platform)
    })
    if (by) setTaken({ id, by })
    else save({ ...chosen, [id]: press })
  }

  return (
    <div className="grid gap-4">
      <p className="text-ink-2">{words('shortcuts.intro')}</p>
      {act.fault ? <FaultAlert fault={act.fault} kept={words('shortcuts.unchanged')} /> : null}
      <ul className="grid">
        {commandIds.map((id) => (
          <ShortcutRow
            key={id}
            name={words(`commands.${id}`)}
            keys={keys[id]}
            isChanged={Object.hasOwn(chosen, id)}
            canBeRemoved={keys[id] !== undefined}
            problem={
              taken?.id === id
                ? words('shortcuts.taken', { command: words(`commands.${taken.by}`) })
                : undefined
            }
            onChoose={(press) => choose(id, press)}
            onRemove={() => save({ ...chosen, [id]: '' })}
            onReset={() => save(without(chosen, id))}
          />
        ))}
      </ul>
      <Button
        className="justify-self-start"
        disabled={Object.keys(chosen).length === 0}
        onClick={() => save({})}
      >
        {words('shortcuts.resetAll')}
      </Button>
    </div>
  )
}

function without(
  chosen: Readonly<Record<string, string>>,
  id: CommandId,
): Readonly<Record<string, string>> {
  const { [id]: _, ...others } = chosen
  return others
}
