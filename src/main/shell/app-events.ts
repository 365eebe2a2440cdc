import { app } from 'electron'

/** One app, and one window of it, by each system's habits. */
export function followApp(showWindow: () => void): void {
  app.on('second-instance', showWindow)
  app.on('activate', showWindow)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}
