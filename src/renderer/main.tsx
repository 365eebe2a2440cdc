import { createRoot, type Root } from 'react-dom/client'
import { clientFromPort } from './api/client.ts'
import { connectPort } from './api/connect-port.ts'
import { createSpelling } from './api/spelling.ts'
import { createLiminal, type Liminal } from './api/liminal.ts'
import { markTyping } from './api/mark-typing.ts'
import { settled } from './api/source.ts'
import { App } from './app/app.tsx'
import { DisconnectedNotice } from './app/crash-notice.tsx'
import { showSystemTheme } from './app/use-look.ts'
import { after, whenIdle } from './system/clock.ts'
import { speakLanguage } from './words/words.ts'

/** How long main may take to hand over the port before the window says that it is alone. */
const connectWithinMs = 5_000

/** Draws the window over the port that was asked for already, or that is asked for now. */
export function drawWindow(firstPort?: Promise<MessagePort>): void {
  const element = document.getElementById('root')
  if (!element) throw new Error('index.html has no #root')
  showSystemTheme()
  markTyping(document.documentElement)
  // For what is said before the settings are known, and its words are there when they are.
  void speakLanguage('system')
  void connect(createRoot(element), firstPort)
  whenIdle(() => void import('./ui/markdown/warm-up.tsx').then(({ warmUp }) => warmUp()))
}

/** Connects and draws; done anew when the connection was lost. */
async function connect(root: Root, asked?: Promise<MessagePort>): Promise<void> {
  const disconnect = (): void =>
    root.render(<DisconnectedNotice onReload={() => void connect(root)} />)
  const bridge = window.liminal
  if (!bridge) {
    disconnect()
    return
  }
  const giveUp = after(connectWithinMs, disconnect)
  const port = await (asked ?? connectPort(bridge))
  giveUp()
  port.addEventListener('close', disconnect)
  const liminal = createLiminal(clientFromPort(port), bridge.platform)
  bridge.setSpellChecker(createSpelling(liminal.client.spelling, liminal.settings.subscribe))
  await speakChosen(liminal)
  // A key of its own: nothing of a lost connection lives on.
  root.render(<App key={crypto.randomUUID()} liminal={liminal} />)
}

/**
 * Nothing is drawn before it is known in which language, so that no other one flashes, nor before
 * there is what fills the frame: until then there is the picture of it.
 */
async function speakChosen({ settings, about, conversations, lock }: Liminal): Promise<void> {
  const rest = [settled(lock), settled(about), settled(conversations)]
  const loaded = await settled(settings)
  await speakLanguage(loaded.state === 'ready' ? loaded.value.language : 'system')
  await Promise.all(rest)
}
