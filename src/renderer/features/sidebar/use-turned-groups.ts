import { useMemo } from 'react'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { useAttempt } from '../../api/use-attempt.ts'

/** Which folders are shut, and whether the archive is open: kept on this device. */
export function useTurnedGroups() {
  const { client, settings, folders } = useLiminal()
  const attempt = useAttempt()
  const kept = useReady(settings)?.turnedGroups
  const turned = useMemo(() => new Set(kept), [kept])

  function turn(groupKey: string): void {
    const next = new Set(turned)
    if (!next.delete(groupKey)) next.add(groupKey)
    const list = folders.read()
    const known = list.state === 'ready' ? list.value.map(({ id }): string => id) : [...next]
    // Folders that are gone need no memory.
    const turnedGroups = [...next].filter((key) => key === 'archived' || known.includes(key))
    void attempt(() => client.settings.update({ turnedGroups }))
  }

  return { turned, turn }
}
