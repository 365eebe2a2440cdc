import { z } from 'zod'
import { contract } from '../../../src/shared/contract/index.ts'

/** A procedure as whoever attacks it sees it. */
export interface Procedure {
  /** Such as `turns.start`. */
  readonly name: string
  /** As it is asked for on the port. */
  readonly path: string
  /** What it takes; absent: nothing. */
  readonly input?: Shape
  /** Every code that it may end in. */
  readonly codes: readonly string[]
}

/** Ids of what is there, by the name under which a procedure takes them. */
export type KnownIds = Readonly<Record<string, readonly string[]>>

/** As much of JSON Schema as the contract's inputs come to. */
export interface Shape {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Shape | boolean
  readonly items?: Shape
  readonly prefixItems?: readonly Shape[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly pattern?: string
  readonly format?: string
}

interface Declared {
  readonly '~orpc': { readonly inputSchema?: z.ZodType; readonly errorMap: object }
}

/** All that there are, from the contract itself: a new one is attacked without being named here. */
export const procedures: readonly Procedure[] = Object.entries(contract).flatMap(([area, own]) =>
  Object.entries(own as unknown as Record<string, Declared>).map(([name, declared]) =>
    procedureOf(area, name, declared),
  ),
)

function procedureOf(area: string, name: string, declared: Declared): Procedure {
  const { inputSchema, errorMap } = declared['~orpc']
  return {
    name: `${area}.${name}`,
    path: `/${area}/${name}`,
    codes: Object.keys(errorMap),
    ...(inputSchema && { input: shapeOf(inputSchema) }),
  }
}

function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape
}

/** Each shape within one, with the names that lead to it. */
export function shapesIn(shape: Shape, at = ''): readonly (readonly [at: string, shape: Shape])[] {
  const within = [
    ...Object.entries(shape.properties ?? {}).map(([name, own]) => [`${at}.${name}`, own] as const),
    ...[shape.items, ...(shape.prefixItems ?? [])].map((own) => [`${at}[]`, own] as const),
    ...[...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].map((own) => [at, own] as const),
  ]
  return [
    [at, shape],
    ...within.flatMap(([name, own]) => (own === undefined ? [] : shapesIn(own, name))),
  ]
}
