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
  const code = rules.find((rule) => holds(rule, error))?.code ?? 'provider.protocol'
  const detail = redactedDetail(error.message, secrets)
  const quoted = detail === undefined ? {} : { detail }
  switch (code) {
    case 'provider.rateLimited':
    case 'provider.overloaded': {
      const wait = error.retryAfterMs
      return faultOf(code, { ...quoted, ...(wait !== undefined && { retryAfterMs: wait }) })
    }
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
    case 'provider.protocol':
    case 'provider.quota':
    case 'provider.refused':
      return faultOf(code, quoted)
  }
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
