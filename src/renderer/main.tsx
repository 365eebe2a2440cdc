import { createRoot } from 'react-dom/client'
import { clientFromPort } from './api/client.ts'
import { connectPort } from './api/connect-port.ts'
import { createLiminal } from './api/liminal.ts'
import { App } from './app/app.tsx'
import { DisconnectedNotice } from './app/crash-notice.tsx'
import { showSystemTheme } from './app/use-look.ts'
import { after } from './system/clock.ts'

/** How long main may take to hand over the port before the window says that it is alone. */
const connectWithinMs = 5_000

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
const root = createRoot(element)

showSystemTheme()
void start()

/** Connects and draws the window; done anew when the connection was lost. */
async function start(): Promise<void> {
  const disconnect = (): void => root.render(<DisconnectedNotice onReload={() => void start()} />)
  const bridge = window.liminal
  if (!bridge) {
    disconnect()
    return
  }
  const giveUp = after(connectWithinMs, disconnect)
  const port = await connectPort(bridge)
  giveUp()
  port.addEventListener('close', disconnect)
  const liminal = createLiminal(clientFromPort(port), bridge.platform)
  // A key of its own: nothing of a lost connection lives on.
  root.render(<App key={crypto.randomUUID()} liminal={liminal} />)
}
