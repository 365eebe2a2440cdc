import { expect, test } from 'vitest'
import { catalog, type ErrorCode, type FaultData } from '../../shared/errors/catalog.ts'
import type { Fault } from '../../shared/errors/fault.ts'
import { copyOf, errorActLabel, isErrorCode } from './error-copy.ts'

/** One example of each code's data, and of each of its reasons. */
const examples: { readonly [C in ErrorCode]: readonly FaultData<C>[] } = {
  'conversation.notFound': [{}],
  'conversation.messageNotFound': [{}],
  'conversation.lastBranch': [{}],
  'conversation.titleEmpty': [{}],
  'conversation.tooManyTags': [{ limit: 50 }],
  'folder.notFound': [{}],
  'folder.nameEmpty': [{}],
  'folder.tooMany': [{ limit: 500 }],
  'turn.emptyMessage': [{}],
  'turn.tooLong': [{ limitChars: 1_000_000, chars: 1_048_576 }],
  'turn.notContinuable': [{}],
  'turn.notFound': [{}],
  'turn.abandoned': [{}],
  'turn.outputLimit': [{}],
  'turn.budgetReached': (['day', 'month'] as const).map((period) => ({
    period,
    limitMicroUsd: 1_000_000,
    spentMicroUsd: 1_020_400,
  })),
  'outbox.notWaiting': [{}],
  'attachment.tooLarge': [{ bytes: 120_000_000, limitBytes: 104_857_600 }],
  'attachment.empty': [{}],
  'attachment.kindUnknown': [{}],
  'attachment.unreadable': (['encrypted', 'damaged', 'too-slow', 'no-text'] as const).map(
    (reason) => ({ reason }),
  ),
  'attachment.notOpened': (['missing', 'not-a-file', 'not-permitted'] as const).map((reason) => ({
    reason,
  })),
  'attachment.notFound': [{}],
  'attachment.damaged': [{}, { name: 'Bread.pdf' }],
  'provider.notFound': [{}],
  'provider.notConfigured': [{}],
  'provider.nameEmpty': [{}],
  'provider.baseUrlInvalid': (
    ['missing', 'not-a-url', 'not-http', 'has-credentials', 'not-secure'] as const
  ).map((reason) => ({ reason })),
  'provider.keyMissing': (['never-entered', 'origin-changed', 'lost'] as const).map((reason) => ({
    reason,
  })),
  'provider.auth': [{}, { detail: 'bad key' }],
  'provider.forbidden': [{}],
  'provider.rateLimited': [{}, { retryAfterMs: 8_000 }, { retryAfterMs: 8_000, retryAt: 0 }],
  'provider.quota': [{}],
  'provider.allowanceSpent': [{}, { retryAfterMs: 3_600_000 }],
  'provider.requestTooLarge': [{}],
  'provider.contextOverflow': [{}, { limitTokens: 8_000 }, { limitTokens: 8_000, usedTokens: 9 }],
  'provider.badRequest': [{}, { status: 422 }],
  'provider.modelGone': [{}],
  'provider.endpointNotFound': [{}, { status: 404 }],
  'provider.refused': [{}],
  'provider.overloaded': [{}, { retryAfterMs: 1_000 }],
  'provider.serverError': (['internal', 'model-not-loaded'] as const).flatMap((reason) => [
    { reason },
    { reason, retryAfterMs: 1_000, detail: 'upstream' },
  ]),
  'provider.network': (
    [
      'offline',
      'changed',
      'dns',
      'refused',
      'reset',
      'tls',
      'timeout',
      'unreachable',
      'other',
    ] as const
  ).flatMap((reason) => [{ reason }, { reason, host: 'api.example.com' }]),
  'provider.stalled': [{ afterMs: 60_000 }],
  'provider.protocol': [{}],
  'localModels.nameInvalid': [{}],
  'localModels.notFound': [{}, { detail: 'file does not exist' }],
  'localModels.serverTooOld': [{}],
  'localModels.diskFull': [{}],
  'localModels.registryUnreachable': [{}],
  'vault.choiceNeeded': [{}],
  'vault.locked': [{}],
  'vault.unavailable': [{}],
  'vault.wrongPassphrase': [{}],
  'vault.passphraseTooShort': [{ minChars: 8 }],
  'vault.unreadable': [{}],
  'vault.secretInvalid': (['empty', 'too-long', 'not-text'] as const).map((reason) => ({ reason })),
  'store.unwritable': [{ path: '/data' }],
  'store.corrupt': [{ path: '/data' }],
  'store.newer': [{ found: 9, supported: 1 }],
  'store.diskFull': [{}],
  'store.failed': [{ path: '/data' }],
  'picture.refused': (
    ['not-a-url', 'not-https', 'has-credentials', 'private', 'redirected'] as const
  ).map((reason) => ({ reason })),
  'picture.unreachable': [{ host: 'a.example' }, { host: 'a.example', status: 404 }],
  'picture.unusable': (['too-large', 'not-a-picture', 'too-many-pixels'] as const).map(
    (reason) => ({ reason }),
  ),
  'settings.unwritable': [{}],
  'app.linkRefused': (['not-a-url', 'not-https', 'has-credentials', 'unsafe-mail'] as const).map(
    (reason) => ({ reason }),
  ),
  'app.saveFailed': [{ reason: 'disk-full' }, { reason: 'not-writable' }],
  'lock.wrongPassphrase': [{}],
  'lock.waiting': [{ until: Date.UTC(2026, 10, 22) }],
  'app.locked': [{}],
  'app.internal': [{ incidentId: '' }, { incidentId: 'a1b2' }],
}

const faults = Object.entries(examples).flatMap(([code, all]) =>
  all.map((data) => ({ code, data }) as Fault),
)

test.each(faults)('$code has a title and a whole sentence: $data', (fault) => {
  const { title, text, act } = copyOf(fault)
  expect(title).toMatch(/^[A-Z].*[^.]$/)
  expect(text).toMatch(/^[^ ].*[.”]$/)
  expect(`${title} ${text}`).not.toMatch(/undefined|NaN|\[object|null/)
  expect(`${title} ${text}`).not.toMatch(/[{}]/)
  expect(errorActLabel(act ?? 'retry')).toMatch(/^[A-Z]/)
})

test('the codes with words are those of the catalog', () => {
  expect(Object.keys(examples).every(isErrorCode)).toBe(true)
  expect(Object.keys(catalog).every(isErrorCode)).toBe(true)
  expect(isErrorCode('toString')).toBe(false)
  expect(isErrorCode('BAD_REQUEST')).toBe(false)
})

test('figures of a fault stand in its words', () => {
  const { text } = copyOf({
    code: 'turn.tooLong',
    data: { limitChars: 1_000_000, chars: 1_048_576 },
  })
  expect(text).toContain('1,048,576')
  expect(text).toContain('cut 48,576')
})
