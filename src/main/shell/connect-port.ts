import { ipcMain, MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import { connectChannel } from '../../shared/bridge.ts'
import type { Log } from '../ports/log.ts'
import { refusalOf } from './handover.ts'

/**
 * Hands one port to each document of our windows. The port dies with its document: on
 * navigation, reload or crash it is closed, which ends its streams.
 */
export function listenForDocuments(parts: {
  readonly isOwnWindow: (contents: WebContents) => boolean
  readonly serve: (port: MessagePortMain) => void
  readonly log: Log
}): void {
  const livePorts = new Map<number, MessagePortMain>()
  // electron-store listens on a channel of its own and would tell the page where the data lies.
  ipcMain.removeAllListeners()

  ipcMain.on(connectChannel, (event, nonce: unknown) => {
    const { sender, senderFrame: frame } = event
    const refusal = refusalOf({
      frame: frame && { origin: frame.origin, isMainFrame: frame === sender.mainFrame },
      fromOwnWindow: parts.isOwnWindow(sender),
      hasLivePort: livePorts.has(sender.id),
      nonce,
    })
    if (refusal !== undefined || frame === null) {
      parts.log.warn('port.refused', { refusal })
      return
    }
    const { port1, port2 } = new MessageChannelMain()
    livePorts.set(sender.id, port1)
    endWithDocument(sender, port1, () => {
      if (livePorts.get(sender.id) === port1) livePorts.delete(sender.id)
    })
    parts.serve(port1)
    port1.start()
    frame.postMessage(connectChannel, nonce, [port2])
  })
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
