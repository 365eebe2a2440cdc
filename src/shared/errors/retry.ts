import { catalog, type Retry } from './catalog.ts'
import type { Fault } from './fault.ts'

/** Whether asking again may help, as the catalog's row says for this fault. */
export function retryOf(fault: Fault): Retry {
  const { retry }: { readonly retry: Retry | Readonly<Record<string, Retry>> } = catalog[fault.code]
  if (typeof retry === 'string') return retry
  return ('reason' in fault.data && retry[fault.data.reason]) || 'never'
}
