import type { Fault } from '../../../../shared/errors/fault.ts'
import { redactedDetail } from '../../../../shared/logic/redact.ts'
import { faultOf } from './fault-of.ts'
import type { FaultRule } from './fault-rules.ts'
import { overflowFigures, type VendorError } from './vendor-error.ts'

/** The fault that a vendor's refusal is, by the first row that holds. Secrets are never in it. */
export function classifyVendorError(
  error: VendorError,
  rules: readonly FaultRule[],
  secrets: readonly string[],
): Fault {
  const { code, reason }: FaultRule = rules.find((rule) => holds(rule, error)) ?? unexplained
  const detail = redactedDetail(error.message, secrets)
  const quoted = detail === undefined ? {} : { detail }
  switch (code) {
    case 'provider.allowanceSpent':
    case 'provider.rateLimited':
    case 'provider.overloaded':
      return faultOf(code, { ...quoted, ...waitOf(error) })
    case 'provider.serverError':
      return faultOf(code, { ...quoted, ...waitOf(error), reason: reason ?? 'internal' })
    case 'provider.contextOverflow':
      return faultOf(code, { ...quoted, ...overflowFigures(error) })
    case 'provider.badRequest':
    case 'provider.endpointNotFound': {
      const status = error.status
      return faultOf(code, { ...quoted, ...(status !== undefined && { status }) })
    }
    case 'provider.auth':
    case 'provider.forbidden':
    case 'provider.modelGone':
    case 'provider.quota':
    case 'provider.refused':
    case 'provider.requestTooLarge':
    case 'localModels.notFound':
    case 'localModels.serverTooOld':
    case 'localModels.diskFull':
    case 'localModels.registryUnreachable':
      return faultOf(code, quoted)
  }
}

/** An error without a status or a word that is known: all it says is that the vendor failed. */
const unexplained: FaultRule = { code: 'provider.serverError' }

function waitOf({ retryAfterMs }: VendorError): { readonly retryAfterMs?: number } {
  return retryAfterMs === undefined ? {} : { retryAfterMs }
}

function holds(rule: FaultRule, error: VendorError): boolean {
  return (
    statusHolds(rule.status, error.status) &&
    (rule.isPage === undefined || error.isPage) &&
    (rule.saysWhen === undefined || error.retryAfterMs !== undefined) &&
    (rule.words === undefined || rule.words.test(error.words)) &&
    (rule.message === undefined || rule.message.some((shape) => shape.test(error.message)))
  )
}

function statusHolds(wanted: FaultRule['status'], status: number | undefined): boolean {
  if (wanted === undefined) return true
  if (status === undefined) return false
  if (typeof wanted === 'string') return wanted.startsWith(String(Math.floor(status / 100)))
  return wanted.includes(status)
}
