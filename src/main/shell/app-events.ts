import { app, Menu } from 'electron'

/** One app, and one window of it, by each system's habits. */
export function followApp(showWindow: () => void): void {
  // Until ours is known: Electron would build one of its own first, in English.
  Menu.setApplicationMenu(null)
  app.on('second-instance', showWindow)
  app.on('activate', showWindow)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}
