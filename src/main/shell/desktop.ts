import { powerMonitor } from 'electron'
import type { Desktop } from '../ports/desktop.ts'
import { confirmAndOpenLink } from './links.ts'
import { saveFile } from './save-file.ts'

/** The desktop as Electron shows it, as far as it needs nothing of the app. */
export const desktop: Pick<Desktop, 'confirmAndOpenLink' | 'saveFile' | 'idleMs'> = {
  confirmAndOpenLink,
  saveFile,
  idleMs: () => powerMonitor.getSystemIdleTime() * 1_000,
}
