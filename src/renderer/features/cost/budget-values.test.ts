import { describe, expect, it } from 'vitest'
import { budgetsFrom, valuesFrom, type BudgetFields } from './budget-values.ts'
import { dollarsTyped, parseDollars } from './dollars.ts'

describe('dollars as people type them', () => {
  it.each([
    ['5', 5_000_000],
    ['2.50', 2_500_000],
    ['2,5', 2_500_000],
    [' $0.01 ', 10_000],
    ['999999.99', 999_999_990_000],
  ])('%s is an amount', (typed, microUsd) => {
    expect(parseDollars(typed)).toEqual({ state: 'amount', microUsd })
  })

  it('an empty field is none', () => {
    expect(parseDollars('  ')).toEqual({ state: 'none' })
  })

  it.each(['five', '-1', '1.234', '1.2.3', '1e3', '0', '0.00', '1000000', 'NaN'])(
    '%s is said to be wrong, and why',
    (typed) => {
      expect(parseDollars(typed)).toMatchObject({ state: 'wrong', text: expect.any(String) })
    },
  )

  it('what is kept is shown with its cents, and read as the same', () => {
    expect(dollarsTyped(undefined)).toBe('')
    for (const microUsd of [10_000, 290_000, 1_150_000, 999_999_990_000]) {
      expect(parseDollars(dollarsTyped(microUsd))).toEqual({ state: 'amount', microUsd })
    }
  })
})

describe('the budgets of the form', () => {
  const none: BudgetFields = { warn: '', block: '' }

  it('are what the fields say, and an empty one is no limit', () => {
    expect(budgetsFrom({ day: { warn: '1', block: '2.50' }, month: none })).toEqual({
      budgets: { day: { warnMicroUsd: 1_000_000, blockMicroUsd: 2_500_000 }, month: {} },
    })
  })

  it('are none at all while one field is wrong, which is named', () => {
    expect(budgetsFrom({ day: { warn: 'x', block: '1' }, month: none })).toEqual({
      problems: { day: { warn: expect.stringContaining('dollars and cents') }, month: {} },
    })
  })

  it('do not warn where it stops already', () => {
    expect(budgetsFrom({ day: none, month: { warn: '5', block: '5' } })).toMatchObject({
      problems: { month: { warn: expect.stringContaining('never be warned') } },
    })
  })

  it('come back as they were kept', () => {
    const budgets = { day: { blockMicroUsd: 500_000 }, month: { warnMicroUsd: 20_000_000 } }
    expect(budgetsFrom(valuesFrom(budgets))).toEqual({ budgets })
  })
})
