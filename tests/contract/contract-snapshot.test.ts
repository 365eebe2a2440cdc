import { isContractProcedure } from '@orpc/contract'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { catalog } from '../../src/shared/errors/catalog.ts'
import { contract } from '../../src/shared/contract/index.ts'

/**
 * The whole surface between window and main as text. A change here is a review event: look at
 * it, then accept it with `npx vitest run tests/contract --update`.
 */
it('is the surface that was reviewed last', async () => {
  await expect(`${JSON.stringify(surfaceOf(contract), undefined, 2)}\n`).toMatchFileSnapshot(
    '../../src/shared/contract/contract.snapshot.json',
  )
})

it('never sends a key, a passphrase or a reference to one towards the window', () => {
  const outputs = procedures(contract).map(([name, procedure]) => [
    name,
    JSON.stringify(describeSchema(procedure['~orpc'].outputSchema)),
  ])
  expect(outputs.length).toBeGreaterThan(20)
  for (const [name, output] of outputs) {
    expect(output, name).not.toMatch(/"(?:apiKey|passphrase|secret|keyRef)":/)
  }
})

it('declares only errors of the catalog, each with its own data', () => {
  for (const [name, procedure] of procedures(contract)) {
    const declared: Record<string, { data?: unknown }> = procedure['~orpc'].errorMap
    expect(Object.keys(declared), name).toContain('app.internal')
    for (const [code, error] of Object.entries(declared)) {
      expect(error.data, `${name} ${code}`).toBe(catalog[code as keyof typeof catalog].data)
    }
  }
})

interface Procedure {
  readonly '~orpc': {
    readonly inputSchema?: unknown
    readonly outputSchema?: unknown
    readonly errorMap: Record<string, { data?: unknown }>
  }
}

function procedures(router: object, prefix = ''): readonly [string, Procedure][] {
  return Object.entries(router).flatMap(([name, value]: [string, unknown]) =>
    isContractProcedure(value)
      ? [[prefix + name, value as unknown as Procedure] as [string, Procedure]]
      : procedures(value as object, `${prefix}${name}.`),
  )
}

function surfaceOf(router: object): Record<string, unknown> {
  return Object.fromEntries(
    procedures(router)
      .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([name, procedure]) => [
        name,
        {
          input: describeSchema(procedure['~orpc'].inputSchema),
          output: describeSchema(procedure['~orpc'].outputSchema),
          errors: Object.keys(procedure['~orpc'].errorMap).toSorted(),
        },
      ]),
  )
}

/** A zod schema as JSON Schema; a stream by what it yields. */
function describeSchema(schema: unknown): unknown {
  if (schema === undefined) return 'nothing'
  if (schema instanceof z.ZodType) {
    return z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input', reused: 'ref' })
  }
  const stream = Object.getOwnPropertySymbols((schema as Record<string, object>)['~standard'])
  const details = stream.map(
    (symbol) =>
      ((schema as Record<string, object>)['~standard'] as Record<symbol, { yields?: unknown }>)[
        symbol
      ]?.yields,
  )
  return { stream: describeSchema(details.find((yields) => yields !== undefined)) }
}
