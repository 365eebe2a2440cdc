import fc from 'fast-check'
import type { KnownIds } from './procedures.ts'

/** Stands in a payload for what can't be built as a value; see `messageOf`. */
export const deepMark = '<deep>'
export const deepDepth = 10_000

const texts: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\n\r\t\u001B[2J',
  '\uD800',
  'a\uDC00b',
  '\u202Egpj.exe',
  '\u200B\u2066\uFEFF',
  '../../../../etc/passwd',
  '..\\..\\windows\\system32',
  'C:\\Windows\\win.ini',
  '\\\\server\\share\\x',
  'file:///etc/passwd',
  '/dev/stdin',
  '~/.ssh/id_rsa',
  '$HOME',
  '%2e%2e%2f',
  "' OR 1=1 --",
  "'; DROP TABLE message; --",
  "\"; ATTACH DATABASE 'x' AS y; --",
  'NEAR("a" "b", 5) AND col:x* OR ^"',
  '"unclosed',
  '* * *',
  '%s%n%x%d',
  '${7*7}{{7*7}}<%= 7*7 %>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'NaN',
  'Infinity',
  '1e999',
  'null',
  'undefined',
  '[object Object]',
  'javascript:alert(1)',
  'https://user:word@example.com/',
  'http://169.254.169.254/latest/meta-data',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-7fff-bfff-ffffffffffff',
  '🏳️‍🌈'.repeat(50),
  'Z\u0351\u036B'.repeat(100),
  'a'.repeat(10_000),
]

export const hostileText: fc.Arbitrary<string> = fc.constantFrom(...texts)

/** What no procedure expects in most of its places. */
export function hostileValue(known: KnownIds): fc.Arbitrary<unknown> {
  const ids = Object.values(known).flat()
  return fc.oneof(
    { weight: 60, arbitrary: hostileText },
    { weight: 20, arbitrary: fc.constantFrom(...ids, 'no id') },
    { weight: 50, arbitrary: hostileNumber },
    { weight: 60, arbitrary: hostileObject },
    { weight: 20, arbitrary: fc.anything({ withDate: true, withMap: true, withSet: true }) },
    { weight: 20, arbitrary: fc.boolean() },
    { weight: 10, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: large },
  )
}

const hostileNumber = fc.constantFrom<unknown>(
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  -1,
  0,
  1.5,
  2 ** 53 + 2,
  -(2 ** 63),
  1e308,
  5e-324,
  10n ** 40n,
  -1n,
)

const hostileObject = fc
  .constantFrom<() => unknown>(
    () => ({}),
    () => [],
    () => deepMark,
    () =>
      JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    () => JSON.parse('{"prototype":1,"toString":1,"valueOf":null,"then":{"then":1},"toJSON":1}'),
    () => ({ length: 2 ** 53, 0: 'a' }),
    () => [, , 1], // oxlint-disable-line no-sparse-arrays
    () => Array.from({ length: 1_000 }, (_, index) => index),
    () => Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`key${index}`, index])),
    () => new Date(Number.NaN),
    () => new Date(8.64e15),
    () => /(a+)+$/,
    () => new URL('file:///etc/passwd'),
    () => new Map<unknown, unknown>([['__proto__', 1]]),
    () => new Set([1, 'a']),
    () => new File(['bytes'], '../x'),
    () => ({ type: 'Buffer', data: [1, 2, 3] }),
  )
  .map((make) => make())

const large = fc
  .constantFrom<() => unknown>(
    () => 'a'.repeat(1024 * 1024),
    () => '\u0000'.repeat(300_000),
    () => Array.from({ length: 100_000 }, () => 0),
    () => Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, ''])),
  )
  .map((make) => make())
