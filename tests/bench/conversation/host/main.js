import { app, BrowserWindow } from 'electron'

// A bare window on one address: what the parts are measured in, and what the app is measured
// against.
const address = process.env['LIMINAL_BENCH_PAGE'] ?? 'about:blank'
app.commandLine.appendSwitch('enable-precise-memory-info')
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { backgroundThrottling: false },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(address)
})
app.on('window-all-closed', () => app.quit())
