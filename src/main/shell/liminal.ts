import type { MessagePortMain } from 'electron'
import { compose, type ComposedApp } from '../compose.ts'
import { appConfig, type ConfigParts } from './app-config.ts'
import { closeOtherChannels } from './connect-port.ts'
import { followContextMenus } from './context-menu.ts'
import { followIdle } from './idle.ts'
import { followMenu } from './menu.ts'
import { followSleep } from './sleep.ts'
import { followTheme } from './theme.ts'

/** The domain tier with the desktop around it. */
export interface RunningLiminal extends Pick<ComposedApp, 'log' | 'openFiles' | 'dispose'> {
  readonly serve: (port: MessagePortMain) => Promise<void>
}

/** Starts all of the app but its window, and so is loaded after that one has something to show. */
export function startLiminal(parts: ConfigParts): RunningLiminal {
  const liminal = compose(appConfig(parts))
  const { ready, serve, settings, log, openLink, askWindow, openFiles, spelling, dispose } = liminal
  // electron-store listens on a channel of its own and would tell the page where the data lies.
  closeOtherChannels()
  followTheme(settings)
  followMenu(settings, (id) => askWindow({ type: 'command', id }))
  followContextMenus({ openLink, spelling })
  followSleep(liminal.wake)
  followIdle(liminal.idleLock)
  return { log, openFiles, dispose, serve: (port) => ready.then(() => serve(port)) }
}
