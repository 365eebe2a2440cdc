import type { Settings } from '../../shared/model/settings.ts'

/**
 * Settings of this device. Reading never fails: a damaged field falls back to its default,
 * and a damaged file is kept beside the new one.
 */
export interface SettingsPort {
  readonly read: () => Settings

  /**
   * Writes the changed fields and returns the whole; on disk when it returns.
   * @throws FaultError `settings.unwritable`; the old settings are then still in force.
   */
  readonly update: (patch: Partial<Settings>) => Settings

  /** Calls back after every change, with the whole. Returns the way to stop. */
  readonly subscribe: (listener: (settings: Settings) => void) => () => void
}
