import { app, BrowserWindow, powerMonitor, type WebContents } from 'electron'
import type { ComposedApp } from '../compose.ts'

/** Tells the lock of what is done in the windows, and of the system's own lock and sleep. */
export function followIdle({ noteInput, systemLocked, look }: ComposedApp['idleLock']): void {
  const follow = (contents: WebContents): void => void contents.on('input-event', noteInput)
  for (const { webContents } of BrowserWindow.getAllWindows()) follow(webContents)
  app.on('web-contents-created', (_, contents) => follow(contents))
  powerMonitor.on('lock-screen', systemLocked)
  powerMonitor.on('suspend', systemLocked)
  powerMonitor.on('resume', look)
}
