import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { Facts } from './facts.tsx'
import { SettingPlace } from './setting-place.tsx'
import { words } from '../../words/words.ts'

export function AboutPanel() {
  const about = useReady(useLiminal().about)
  if (!about) return null
  return (
    <div className="grid gap-4">
      <div>
        <h3 className="text-title font-semibold">Liminal Type Chat</h3>
        <p className="text-ink-2">{words('settings.aboutText')}</p>
      </div>
      <SettingPlace id="version">
        <Facts
          facts={[
            [words('settings.version'), about.version],
            ['Electron', about.electronVersion],
            ['Chromium', about.chromiumVersion],
            ['Node', about.nodeVersion],
            [words('settings.licence'), 'Apache-2.0'],
          ]}
        />
      </SettingPlace>
    </div>
  )
}
