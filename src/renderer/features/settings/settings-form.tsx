import type { ReactNode } from 'react'
import type { Settings, SettingsPatch } from '../../../shared/model/settings.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useSource } from '../../api/source.ts'
import { useAct } from '../../api/use-act.ts'
import { words } from '../../words/words.ts'

interface SettingsFormProps {
  readonly children: (settings: Settings, change: (patch: SettingsPatch) => void) => ReactNode
}

/** Shows controls of the settings as they are kept, and says when one could not be. */
export function SettingsForm({ children }: SettingsFormProps) {
  const liminal = useLiminal()
  const loaded = useSource(liminal.settings)
  const act = useAct()
  if (loaded.state === 'loading') return null
  if (loaded.state === 'failed') return <FaultAlert fault={loaded.fault} />
  return (
    <div className="grid gap-5">
      {act.fault ? <FaultAlert fault={act.fault} kept={words('common.nothingChanged')} /> : null}
      {children(loaded.value, (patch) => void act.run(() => liminal.client.settings.update(patch)))}
    </div>
  )
}
