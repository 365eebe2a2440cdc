import { faultError } from '../../shared/errors/fault.ts'
import { parseLink } from '../domain/link.ts'
import type { Desktop } from '../ports/desktop.ts'
import type { Log } from '../ports/log.ts'

/**
 * Opens an address from a message, after asking the user.
 * @throws FaultError `app.linkRefused` for anything but a plain https address or a plain mail
 */
export async function openLink(desktop: Desktop, text: string): Promise<{ opened: boolean }> {
  const link = parseLink(text)
  if (!link.ok) throw faultError('app.linkRefused', { reason: link.reason })
  return { opened: await desktop.confirmAndOpenLink(link.url, link.mail) }
}

/** The same for a caller who can't wait and has nobody to tell of a refusal but the log. */
export function createOpenLink(desktop: Desktop, log: Log): (text: string) => void {
  return (text) => {
    openLink(desktop, text).catch((error: unknown) => log.error('link.not-opened', error))
  }
}
