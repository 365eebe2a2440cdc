import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { Facts } from './facts.tsx'

export function AboutPanel() {
  const about = useReady(useLiminal().about)
  if (!about) return null
  return (
    <div className="grid gap-4">
      <div>
        <h3 className="text-title font-semibold">Liminal Type Chat</h3>
        <p className="text-ink-2">
          A desktop chat client for people who bring their own model keys.
        </p>
      </div>
      <Facts
        facts={[
          ['Version', about.version],
          ['Electron', about.electronVersion],
          ['Chromium', about.chromiumVersion],
          ['Node', about.nodeVersion],
          ['Licence', 'Apache-2.0'],
        ]}
      />
    </div>
  )
}
