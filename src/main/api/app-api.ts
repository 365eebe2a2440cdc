import type { WindowRequests } from '../services/desktop/window-requests.ts'
import { openLink } from '../services/open-link.ts'
import { savePng, saveText } from '../services/save-file.ts'
import type { Library } from '../services/library/library.ts'
import type { Desktop } from '../ports/desktop.ts'
import type { Implementer } from './implementer.ts'

/** Versions and places, as the shell knows them. */
export interface AboutApp {
  readonly version: string
  readonly electronVersion: string
  readonly chromiumVersion: string
  readonly nodeVersion: string
  readonly dataPath: string
}

export interface AppApiParts {
  readonly about: AboutApp
  readonly library: Library
  readonly reopenLibrary: Library['open']
  readonly desktop: Desktop
  readonly windowRequests: WindowRequests
}

export function createAppApi(os: Implementer, parts: AppApiParts) {
  const { about, library, desktop } = parts
  return {
    about: os.app.about.handler(() => ({ ...about, library: library.status() })),
    reopenLibrary: os.app.reopenLibrary.handler(({ input }) => parts.reopenLibrary(input)),
    watchRequests: os.app.watchRequests.handler(({ signal }) => parts.windowRequests.watch(signal)),
    saveText: os.app.saveText.handler(({ input }) => saveText(desktop, input)),
    savePng: os.app.savePng.handler(({ input }) => savePng(desktop, input)),
    openLink: os.app.openLink.handler(({ input }) => openLink(desktop, input.url)),
  }
}
