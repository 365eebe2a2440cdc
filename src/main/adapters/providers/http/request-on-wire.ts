import { mask, maskForms } from '../../../../shared/logic/secret-forms.ts'
import type { RequestOnWire } from '../../../ports/chat-provider.ts'
import type { SentHead } from '../../../ports/http.ts'

/** What must not show of a request. */
export interface Hidden {
  /** The key in every form. */
  readonly secrets: readonly string[]
  /** The headers that hold it, in lower case. */
  readonly credentialHeaders: ReadonlySet<string>
}

/** The request to be shown: as it was sent, but for its credentials. */
export function requestOnWire(head: SentHead, body: string, hidden: Hidden): RequestOnWire {
  const { secrets } = hidden
  return {
    method: head.method,
    url: maskedUrl(maskForms(head.url, secrets)),
    headers: head.headers.map(([name, value]) => {
      const isCredential = hidden.credentialHeaders.has(name) || credentialHeaders.has(name)
      return [maskForms(name, secrets), isCredential ? mask : maskForms(value, secrets)] as const
    }),
    body: maskForms(body, secrets),
  }
}

function maskedUrl(url: string): string {
  return url.replace(secretQueryValues, `$1${mask}`).replace(userInfo, `://${mask}@`)
}

/** Also those that no adapter sets, should an address or a proxy come to bring one along. */
const credentialHeaders: ReadonlySet<string> = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'api-key',
  'x-api-key',
  'x-goog-api-key',
])

/** Values of a query whose names say that they are secret. */
const secretQueryValues =
  /([?&](?:[\w-]{0,40}[_-])?(?:api)?(?:key|token|secret|signature|sig|auth|password)=)[^&#]*/gi

/** A user's name and password. */
const userInfo = /:\/\/[^/?#@]{1,400}@/g
