import { createRoot } from 'react-dom/client'
import { clientFromPort } from './api/client.ts'
import { connectPort } from './api/connect-port.ts'
import { createLiminal } from './api/liminal.ts'
import { App } from './app/app.tsx'
import { DisconnectedNotice } from './app/crash-notice.tsx'
import { showSystemTheme } from './app/use-theme.ts'
import { after } from './system/clock.ts'

/** How long main may take to hand over the port before the window says that it is alone. */
const connectWithinMs = 5_000

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
const root = createRoot(element)
const disconnect = (): void => root.render(<DisconnectedNotice />)

showSystemTheme()
if (window.liminal) void start(window.liminal)
else disconnect()

async function start(bridge: NonNullable<Window['liminal']>): Promise<void> {
  const giveUp = after(connectWithinMs, disconnect)
  const port = await connectPort(bridge)
  giveUp()
  port.addEventListener('close', disconnect)
  const liminal = createLiminal(clientFromPort(port), bridge.platform)
  root.render(<App liminal={liminal} />)
}
