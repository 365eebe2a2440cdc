/** The app's own origin, on a scheme of its own. */
export const appOrigin = 'app://liminal'

/** The document in which diagrams are drawn, of an origin that is nobody's. */
export const diagramFrameUrl = `${appOrigin}/diagram-frame.html`

/** The one channel on which a document asks main for its port, and on which it comes back. */
export const connectChannel = 'liminal:connect'

/** What preload posts into the page along with the port. */
export interface PortMessage {
  readonly liminal: 'port'
  /** The nonce that the page made; a port under any other is not for it. */
  readonly nonce: string
}

/** What preload puts into the page. */
export interface Bridge {
  /** Asks main for this document's port; the answer is one {@link PortMessage}. */
  readonly connect: (nonce: string) => void
  readonly platform: string
  /**
   * Lets `check` say which of the words that are written are misspelled. At once: newer engines
   * take a late answer for the answer to another question, and end.
   */
  readonly setSpellChecker: (check: (words: string[]) => string[]) => void
}

/**
 * Whether this Electron can be given a spelling checker. From 31.7 to 33 one is asked for ever, and
 * the window stands still (https://github.com/electron/electron/pull/45001).
 */
export function checksSpelling(electronVersion: string): boolean {
  return Number.parseInt(electronVersion, 10) >= 34
}
