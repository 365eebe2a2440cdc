import type { Settings } from '../../shared/model/settings.ts'

/** The fields to change; one that is absent or `undefined` stays. */
export type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined }

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
  readonly update: (change: SettingsChange) => Settings

  /** Calls back after every change, with the whole. Returns the way to stop. */
  readonly subscribe: (listener: (settings: Settings) => void) => () => void
}
