import { ipcMain, MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import { connectChannel } from '../../shared/bridge.ts'
import { refusalOf, type Refusal } from './handover.ts'

/**
 * Hands one port to each document of our windows. The port dies with its document: on
 * navigation, reload or crash it is closed, which ends its streams.
 */
export function listenForDocuments(parts: {
  readonly isOwnWindow: (contents: WebContents) => boolean
  /** Resolves when somebody listens to the port; what is said before waits in it. */
  readonly serve: (port: MessagePortMain) => Promise<void>
  readonly onRefused: (refusal: Refusal) => void
}): void {
  const livePorts = new Map<number, MessagePortMain>()

  ipcMain.on(connectChannel, (event, nonce: unknown) => {
    const { sender, senderFrame: frame } = event
    const refusal = refusalOf({
      frame: frame && { origin: frame.origin, isMainFrame: frame === sender.mainFrame },
      fromOwnWindow: parts.isOwnWindow(sender),
      hasLivePort: livePorts.has(sender.id),
      nonce,
    })
    if (refusal !== undefined) parts.onRefused(refusal)
    if (refusal !== undefined || frame === null) return
    const { port1, port2 } = new MessageChannelMain()
    livePorts.set(sender.id, port1)
    endWithDocument(sender, port1, () => {
      if (livePorts.get(sender.id) === port1) livePorts.delete(sender.id)
    })
    void parts.serve(port1).then(() => port1.start())
    frame.postMessage(connectChannel, nonce, [port2])
  })
}

/** Nobody but us listens to the page. */
export function closeOtherChannels(): void {
  for (const name of ipcMain.eventNames()) {
    if (typeof name === 'string' && name !== connectChannel) ipcMain.removeAllListeners(name)
  }
}

function endWithDocument(contents: WebContents, port: MessagePortMain, ended: () => void): void {
  const end = (): void => {
    ended()
    port.close()
  }
  // Once another document has taken its place and before that one asks. A navigation that only
  // begins may be refused, and what a document asks for on its way out must not outlive it.
  contents.once('did-navigate', end)
  contents.once('render-process-gone', end)
  contents.once('destroyed', end)
  port.once('close', () => {
    ended()
    if (contents.isDestroyed()) return
    contents.off('did-navigate', end)
    contents.off('render-process-gone', end)
    contents.off('destroyed', end)
  })
}
