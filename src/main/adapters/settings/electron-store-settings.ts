import { readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import ElectronStore from 'electron-store'
import { faultError } from '../../../shared/errors/fault.ts'
import { type Settings, settingsSchema } from '../../../shared/model/settings.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { SettingsPort } from '../../ports/settings.ts'

export interface ElectronStoreSettingsOptions {
  /** Absolute. */
  readonly directory: string
  readonly clock: Clock
  readonly log: Log
}

/**
 * Settings in `settings.json`. What this version does not know in it, or can't make sense of,
 * stays in it for the version that does.
 */
export function createElectronStoreSettings({
  directory,
  clock,
  log,
}: ElectronStoreSettingsOptions): SettingsPort {
  const listeners = new Set<(settings: Settings) => void>()
  let store: ElectronStore | undefined
  const openStore = (): ElectronStore =>
    (store ??= new ElectronStore({ cwd: directory, name: 'settings' }))

  const readStored = (): Settings => {
    try {
      setDamagedFileAside(path.join(directory, 'settings.json'), clock, log)
      return settingsSchema.parse(openStore().store)
    } catch (cause) {
      log.error('settings.not-read', cause)
      return settingsSchema.parse({})
    }
  }
  let current = readStored()

  return {
    read: () => current,

    update: (patch) => {
      try {
        const open = openStore()
        const next = Object.entries({ ...open.store, ...patch })
        open.store = Object.fromEntries(next.filter(([, value]) => value !== undefined))
      } catch (cause) {
        log.error('settings.not-written', cause)
        throw faultError('settings.unwritable', {}, cause)
      }
      current = settingsSchema.parse({ ...current, ...patch })
      for (const listener of listeners) listener(current)
      return current
    },

    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What is no JSON object is kept under another name, or the next write would be over it. */
function setDamagedFileAside(file: string, clock: Clock, log: Log): void {
  if (!isDamaged(file)) return
  const time = new Date(clock.now()).toISOString().replaceAll(':', '-')
  const { dir, name, ext } = path.parse(file)
  const aside = `${name}.damaged-${time}${ext}`
  renameSync(file, path.join(dir, aside))
  log.warn('settings.damaged', { keptAs: aside })
}

function isDamaged(file: string): boolean {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return false
  }
  try {
    const content: unknown = JSON.parse(text)
    return typeof content !== 'object' || content === null || Array.isArray(content)
  } catch {
    return true
  }
}
