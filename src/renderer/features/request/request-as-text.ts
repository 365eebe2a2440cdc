import type { SentRequest } from '../../../shared/model/sent-request.ts'

/** The request as HTTP writes it, to be passed on: masked like what is shown, nothing left out. */
export function requestAsText({ method, url, headers, body }: SentRequest): string {
  const head = headers.map(([name, value]) => `${name}: ${value}`)
  return [`${method} ${url}`, ...head, '', body].join('\n')
}
