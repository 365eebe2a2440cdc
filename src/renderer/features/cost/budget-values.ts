import type { Budget, Budgets } from '../../../shared/model/settings.ts'
import { dollarsTyped, parseDollars, type Dollars } from './dollars.ts'
import { words } from '../../words/words.ts'

/** What stands in the fields of the form. */
export interface BudgetValues {
  readonly day: BudgetFields
  readonly month: BudgetFields
}

export interface BudgetFields {
  readonly warn: string
  readonly block: string
}

export type BudgetProblems = { readonly [P in keyof BudgetValues]: Partial<BudgetFields> }

export function valuesFrom({ day, month }: Budgets): BudgetValues {
  return { day: fieldsFrom(day), month: fieldsFrom(month) }
}

function fieldsFrom({ warnMicroUsd, blockMicroUsd }: Budget): BudgetFields {
  return { warn: dollarsTyped(warnMicroUsd), block: dollarsTyped(blockMicroUsd) }
}

/** The budgets that the fields say, or what is wrong with which field. */
export function budgetsFrom(
  values: BudgetValues,
): { readonly budgets: Budgets } | { readonly problems: BudgetProblems } {
  const day = budgetFrom(values.day)
  const month = budgetFrom(values.month)
  return 'budget' in day && 'budget' in month
    ? { budgets: { day: day.budget, month: month.budget } }
    : { problems: { day: problemsOf(day), month: problemsOf(month) } }
}

type Read = { readonly budget: Budget } | { readonly problems: Partial<BudgetFields> }

function budgetFrom({ warn, block }: BudgetFields): Read {
  const warning = parseDollars(warn)
  const blocking = parseDollars(block)
  const problems = { ...problemOf('warn', warning), ...problemOf('block', blocking) }
  if (Object.keys(problems).length > 0) return { problems }
  const warnMicroUsd = amountOf(warning)
  const blockMicroUsd = amountOf(blocking)
  if (warnMicroUsd !== undefined && blockMicroUsd !== undefined && warnMicroUsd >= blockMicroUsd) {
    return { problems: { warn: words('cost.neverWarned') } }
  }
  return {
    budget: {
      ...(warnMicroUsd !== undefined && { warnMicroUsd }),
      ...(blockMicroUsd !== undefined && { blockMicroUsd }),
    },
  }
}

function problemsOf(read: Read): Partial<BudgetFields> {
  return 'problems' in read ? read.problems : {}
}

function problemOf(field: keyof BudgetFields, read: Dollars): Partial<BudgetFields> {
  return read.state === 'wrong' ? { [field]: read.text } : {}
}

function amountOf(read: Dollars): number | undefined {
  return read.state === 'amount' ? read.microUsd : undefined
}
