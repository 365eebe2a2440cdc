import type { Bridge, PortMessage } from '../../shared/bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly liminal?: Bridge
  }
}

/**
 * Asks main for the window's port and takes only the answer to this question: from this very
 * window, with our own nonce and exactly one port. Anything else that arrives is left alone.
 */
export function connectPort(bridge: Pick<Bridge, 'connect'>): Promise<MessagePort> {
  const nonce = randomNonce()
  return new Promise((resolve) => {
    const accept = (event: MessageEvent<unknown>): void => {
      const port = event.ports[0]
      if (event.source !== window || event.ports.length !== 1 || !port) return
      if (!isPortMessage(event.data) || event.data.nonce !== nonce) return
      window.removeEventListener('message', accept)
      port.start()
      resolve(port)
    }
    window.addEventListener('message', accept)
    bridge.connect(nonce)
  })
}

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function isPortMessage(data: unknown): data is PortMessage {
  if (typeof data !== 'object' || data === null) return false
  return 'liminal' in data && data.liminal === 'port' && 'nonce' in data
}
