import { expect, it } from 'vitest'
import { procedures, shapesIn } from './procedures.ts'

it('no input is without a limit', () => {
  const unlimited = procedures.flatMap(({ name, input }) =>
    shapesIn(input ?? {}).flatMap(([at, shape]) => {
      const isText = shape.type === 'string' && !shape.enum && shape.const === undefined
      const isEndless =
        (isText && shape.maxLength === undefined && !shape.pattern && shape.format !== 'binary') ||
        (shape.type === 'array' && shape.maxItems === undefined && !shape.prefixItems)
      return isEndless ? [`${name}${at}`] : []
    }),
  )
  expect(unlimited).toEqual([])
})
