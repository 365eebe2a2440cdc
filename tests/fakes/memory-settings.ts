import type { SettingsPort } from '../../src/main/ports/settings.ts'
import { faultError } from '../../src/shared/errors/fault.ts'
import { type Settings, settingsSchema } from '../../src/shared/model/settings.ts'

export interface MemorySettings extends SettingsPort {
  /** From now on nothing can be written, or can again. */
  readonly setWritable: (writable: boolean) => void
}

/** Settings that are forgotten with the process. */
export function createMemorySettings(initial: Partial<Settings> = {}): MemorySettings {
  const listeners = new Set<(settings: Settings) => void>()
  let current = settingsSchema.parse(initial)
  let isWritable = true
  return {
    read: () => current,
    update: (patch) => {
      if (!isWritable) throw faultError('settings.unwritable', {})
      current = settingsSchema.parse({ ...current, ...patch })
      for (const listener of listeners) listener(current)
      return current
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setWritable: (writable) => {
      isWritable = writable
    },
  }
}
