import fc from 'fast-check'
import { hostileText, hostileValue } from './hostile-values.ts'
import type { KnownIds, Procedure, Shape } from './procedures.ts'

/** What a procedure may be sent: now and then as it should be, mostly with something wrong. */
export function inputOf({ input }: Procedure, known: KnownIds): fc.Arbitrary<unknown> {
  if (!input) return fc.oneof(fc.constant(undefined), hostileValue(known))
  const right = fittingOf(input, known)
  return fc.oneof(
    { weight: 2, arbitrary: right },
    { weight: 6, arbitrary: fc.tuple(right, fc.nat(), hostileValue(known)).map(spoiled) },
    { weight: 1, arbitrary: fc.tuple(right, fc.nat()).map(robbed) },
    { weight: 1, arbitrary: hostileValue(known) },
  )
}

/** What fits a shape. */
export function fittingOf(shape: Shape, known: KnownIds, name = ''): fc.Arbitrary<unknown> {
  const choices = shape.anyOf ?? shape.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => fittingOf(choice, known, name)))
  if (shape.const !== undefined) return fc.constant(shape.const)
  if (shape.enum) return fc.constantFrom(...shape.enum)
  switch (shape.type ?? 'null') {
    case 'object':
      return objectOf(shape, known)
    case 'array':
      return arrayOf(shape, known, name)
    case 'string':
      return textOf(shape, known, name)
    case 'integer':
    case 'number':
      return numberOf(shape)
    case 'boolean':
      return fc.boolean()
    default:
      return fc.constant(null)
  }
}

function objectOf(shape: Shape, known: KnownIds): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape.properties ?? {})
  if (fields.length === 0 && typeof shape.additionalProperties === 'object') {
    return fc.dictionary(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), { maxKeys: 5 })
  }
  const model = Object.fromEntries(fields.map(([name, own]) => [name, fittingOf(own, known, name)]))
  return fc.record(model, { requiredKeys: [...(shape.required ?? [])] })
}

function arrayOf(shape: Shape, known: KnownIds, name: string): fc.Arbitrary<unknown> {
  const singular = name.replace(/s$/, '')
  if (shape.prefixItems) {
    return fc.tuple(...shape.prefixItems.map((own) => fittingOf(own, known, singular)))
  }
  const items = fittingOf(shape.items ?? {}, known, singular)
  return fc.array(items, { minLength: shape.minItems ?? 0, maxLength: 4 })
}

function textOf(shape: Shape, known: KnownIds, name: string): fc.Arbitrary<unknown> {
  const { format, pattern, minLength = 0, maxLength = 1_000 } = shape
  if (format === 'binary') return aFile(known)
  if (format === 'base64') return fc.base64String({ maxLength: 64 })
  const there = known[name] ?? []
  if (format === 'uuid') {
    const made = fc.uuid({ version: 7 })
    return there.length > 0 ? fc.oneof(fc.constantFrom(...there), made) : made
  }
  if (pattern !== undefined) {
    const made = fc.stringMatching(new RegExp(pattern, 'u'))
    return there.length > 0 ? fc.oneof(fc.constantFrom(...there), made) : made
  }
  // A text takes anything, so hostile ones fit as well.
  const hostile = hostileText.map((text) => text.slice(0, maxLength).padEnd(minLength, 'x'))
  const plain = fc.string({ minLength, maxLength: Math.min(maxLength, 200), unit: 'binary' })
  return fc.oneof(hostile, plain)
}

function aFile(known: KnownIds): fc.Arbitrary<File> {
  const texts = fc.constantFrom(
    'Feed it twice a day.',
    '',
    '%PDF-1.7\n',
    'PK\u0003\u0004',
    '\0\u0001',
  )
  return fc
    .tuple(fc.oneof({ weight: 3, arbitrary: fc.constant('notes') }, texts), hostileText)
    .map(([text, name]) => new File([text], known['hash'] ? name.slice(0, 200) : 'f'))
}

function numberOf(shape: Shape): fc.Arbitrary<unknown> {
  const { minimum = -(2 ** 53) + 1, maximum = 2 ** 53 - 1, exclusiveMinimum } = shape
  const min = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1
  return fc.oneof(
    fc.integer({ min, max: Math.min(maximum, min + 100) }),
    fc.maxSafeInteger().map((value) => Math.min(Math.max(value, min), maximum)),
  )
}

/** The same with one of its places, chosen at random, taken by something hostile. */
function spoiled([value, place, hostile]: [unknown, number, unknown]): unknown {
  const places = placesIn(value)
  const at = places[place % places.length]
  return at === undefined || at.length === 0 ? hostile : replaced(value, at, () => hostile)
}

/** The same without one of its places. */
function robbed([value, place]: [unknown, number]): unknown {
  const places = placesIn(value).filter(({ length }) => length > 0)
  const at = places[place % Math.max(1, places.length)]
  return at === undefined ? undefined : replaced(value, at, () => undefined)
}

type Place = readonly string[]

function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null || value instanceof File) return [at]
  return [at, ...Object.entries(value).flatMap(([name, own]) => placesIn(own, [...at, name]))]
}

function replaced(value: unknown, [name, ...rest]: Place, by: () => unknown): unknown {
  if (name === undefined) return by()
  if (Array.isArray(value)) {
    return value.map((own, index) => (String(index) === name ? replaced(own, rest, by) : own))
  }
  const fields = Object.entries(value as object)
  return Object.fromEntries(
    fields.map(([key, own]) => [key, key === name ? replaced(own, rest, by) : own]),
  )
}
