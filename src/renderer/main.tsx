import { createRoot } from 'react-dom/client'
import { clientFromPort } from './api/client.ts'
import { connectPort } from './api/connect-port.ts'
import { createSpelling } from './api/spelling.ts'
import { createLiminal, type Liminal } from './api/liminal.ts'
import { markTyping } from './api/mark-typing.ts'
import { settled } from './api/source.ts'
import { App } from './app/app.tsx'
import { DisconnectedNotice } from './app/crash-notice.tsx'
import { showSystemTheme } from './app/use-look.ts'
import { after } from './system/clock.ts'
import { speakLanguage } from './words/words.ts'

/** How long main may take to hand over the port before the window says that it is alone. */
const connectWithinMs = 5_000

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
const root = createRoot(element)

showSystemTheme()
markTyping(document.documentElement)
// For what is said before the settings are known, and its words are there when they are.
void speakLanguage('system')
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
  bridge.setSpellChecker(createSpelling(liminal.client.spelling, liminal.settings.subscribe))
  await speakChosen(liminal)
  // A key of its own: nothing of a lost connection lives on.
  root.render(<App key={crypto.randomUUID()} liminal={liminal} />)
}

/** Nothing is drawn before it is known in which language, so that no other one flashes. */
async function speakChosen({ settings, about }: Liminal): Promise<void> {
  // The window can't be drawn without it either, so it is asked for beside.
  void settled(about)
  const loaded = await settled(settings)
  await speakLanguage(loaded.state === 'ready' ? loaded.value.language : 'system')
}
